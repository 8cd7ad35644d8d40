#include "app/ctl/ctl.h"
#include "models/texts/language.h"

#include <QCoreApplication>

#include <cstdio>

using namespace reiyan;

namespace {

struct Entry {
    const char *words; ///< "deposit approve"
    const char *help;
    int (*run)(ctl::Ctl &);
};

constexpr std::array kCommands = {
    Entry{"migrate", "create or update the schema", ctl::migrate},
    Entry{"setup", "first run: the store and its owner", ctl::setup},
    Entry{"seed", "fill a store with sample data", ctl::seed},
    Entry{"verify", "check every invariant of the books", ctl::verify},
    Entry{"import price-list", "preview or apply a supplier's price list", ctl::importPriceList},
    Entry{"deposit create", "file a deposit for a member", ctl::createDeposit},
    Entry{"deposit match", "note the bank line", ctl::matchDeposit},
    Entry{"deposit approve", "credit the wallet", ctl::approveDeposit},
    Entry{"deposit reject", "refuse with a reason", ctl::rejectDeposit},
    Entry{"deposit settle", "end a review, with a second person", ctl::settleDeposit},
    Entry{"bill ask", "ask a supplier what a customer owes", ctl::askBill},
    Entry{"bill show", "what the supplier answered", ctl::showBill},
    Entry{"bill pay", "pay it from the member's wallet", ctl::payBill},
    Entry{"order place", "buy from a member's wallet", ctl::placeOrder},
    Entry{"order decide", "end a hanging order, with a second person", ctl::decideOrder},
    Entry{"order show", "the story of one order", ctl::showOrder},
    Entry{"user create", "somebody of the staff", ctl::createUser},
    Entry{"member create", "a member with a wallet", ctl::createMember},
    Entry{"approval list", "what waits for a second person", ctl::listApprovals},
    Entry{"approval decide", "say yes, or no with a reason", ctl::decideApproval},
    Entry{"latch list", "why money stands still", ctl::listLatches},
    Entry{"latch lift", "ask to let money move again; a second person decides", ctl::liftLatch},
    Entry{"supplier add", "a supplier of one of the known protocols", ctl::addSupplier},
    Entry{"supplier list", "who is asked, and who is not, and why", ctl::listSuppliers},
    Entry{"supplier pause", "send no orders there for a while", ctl::pauseSupplier},
    Entry{"supplier resume", "send orders there again", ctl::resumeSupplier},
    Entry{"gateway set", "our account at a gateway", ctl::setGateway},
    Entry{"payment set", "a way to pay: fee, limits, where the money goes", ctl::setPayment},
    Entry{"payment list", "what can be paid with", ctl::listPayments},
    Entry{"statement import", "read a bank statement in", ctl::importStatement},
    Entry{"route set", "where an item's orders may go", ctl::setRoute},
    Entry{"route show", "the places an item can be bought", ctl::showRoute},
    Entry{"backup", "copy an embedded store while it is in use", ctl::backup},
    Entry{"restore", "make a store from a backup", ctl::restore},
    Entry{"simulate", "drive customers against the sandbox and compare both books", ctl::simulate},
    Entry{"simulate-worker", nullptr, ctl::simulateWorker},
};

int usage()
{
    std::fputs("reiyan-ctl COMMAND [--db URL] [--json] [--as USER] ...; each command has --help\n",
               stdout);
    for (const Entry &entry : kCommands) {
        if (entry.help)
            std::printf("  %-18s %s\n", entry.words, entry.help);
    }
    return ctl::Usage;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("reiyan-ctl"));
    QCoreApplication::setApplicationVersion(QStringLiteral(REIYAN_VERSION));
    texts::Language language;
    language.use(qEnvironmentVariable("REIYAN_LANGUAGE", QStringLiteral("id")));

    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == QLatin1String("--version")) {
        std::puts(REIYAN_VERSION);
        return ctl::Done;
    }
    for (const Entry &entry : kCommands) {
        const QStringList words = QString::fromLatin1(entry.words).split(u' ');
        if (arguments.mid(1, words.size()) != words)
            continue;
        ctl::Ctl call(QStringList{arguments.constFirst()} + arguments.mid(1 + words.size()));
        return entry.run(call);
    }
    return arguments.value(1) == QLatin1String("--help") ? (usage(), ctl::Done) : usage();
}
