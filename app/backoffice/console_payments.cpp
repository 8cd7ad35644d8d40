#include "app/backoffice/console_payments.h"

#include "app/backoffice/background.h"
#include "app/backoffice/execution.h"
#include "app/backoffice/picture_taking.h"
#include "services/deposits/lines_commands.h"
#include "services/deposits/lines_repository.h"
#include "services/payments/payments_queries.h"

#include <QCryptographicHash>
#include <QFile>
#include <QSysInfo>

namespace reiyan {
namespace {

Result<QByteArray> bytesOf(const ui::StatementSource &source)
{
    if (source.path.isEmpty())
        return source.pasted.toUtf8();
    QFile file(source.path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorKind::NotFound, "statement.empty", file.errorString()};
    if (file.size() > statements::kLargestFile)
        return Error{ErrorKind::Invalid,
                     "statement.too_large",
                     {},
                     {QString::number(statements::kMostRows)}};
    return file.readAll();
}

/// As the person says, else as it was last time, else as it looks. What was remembered counts only
/// while the bank's head is the same.
statements::Layout layoutFor(const ui::StatementSource &source, const QJsonObject &remembered,
                             const QList<QStringList> &head)
{
    if (source.layout)
        return *source.layout;
    const statements::Layout guessed = statements::guessLayout(head);
    const statements::Layout known = statements::Layout::fromJson(remembered);
    return guessed.isUsable() || !known.isUsable() ? guessed : known;
}

Result<ui::StatementView> viewOf(db::Database &store, const ui::StatementSource &source)
{
    const Result<QByteArray> bytes = bytesOf(source);
    if (!bytes)
        return bytes.error();
    const auto head = statements::firstRows(*bytes);
    if (!head)
        return head.error();
    const auto remembered = store.read(
        [&](db::Reader &reader) { return deposits::repository::layoutOf(reader, source.account); });
    const auto now = store.read([](db::Reader &reader) { return reader.now(); });
    if (!remembered || !now)
        return remembered ? now.error() : remembered.error();
    ui::StatementView view{layoutFor(source, *remembered, *head), *head, {}, {}};
    Result<statements::Statement> read = statements::readStatement(*bytes, view.layout, *now);
    if (read)
        view.statement = *std::move(read);
    else
        view.error = read.error();
    return view;
}

Result<ui::StatementImported> import(db::Database &store, engine::Engine *engine,
                                     const ui::StatementSource &source, const UserId &actor)
{
    const Result<QByteArray> bytes = bytesOf(source);
    const auto view = viewOf(store, source);
    if (!bytes || !view)
        return bytes ? view.error() : bytes.error();
    if (view->error)
        return *view->error;
    const QList<deposits::BankLine> lines = deposits::linesOf(view->statement);
    const QByteArray hash = QCryptographicHash::hash(
        *bytes + view->layout.toJson().keys().join(u',').toUtf8(), QCryptographicHash::Sha256);
    ui::StatementImported sum;
    constexpr int kPiece = deposits::ImportLines::kMostLines;
    for (int piece = 0; piece * kPiece < int(lines.size()); ++piece) {
        const deposits::ImportLines command{source.account, QString::fromLatin1(hash.toHex()),
                                            piece, view->layout.toJson(),
                                            lines.mid(piece * kPiece, kPiece)};
        // The same file again is a new wish with the same lines: they are known by then.
        const auto outcome = executeHere(store, engine,
                                         {{newUuid(store.environment())},
                                          deposits::ImportLines::kKind,
                                          command.toJson(),
                                          actor,
                                          commands::Origin::Console,
                                          QSysInfo::machineHostName()});
        if (!outcome)
            return outcome.error();
        sum.added += outcome->result.value(QLatin1String("added")).toInt();
        sum.known += outcome->result.value(QLatin1String("known")).toInt();
    }
    return sum;
}

} // namespace

void addPaymentReads(ui::Services &services, db::Database &store, QThreadPool &background)
{
    services.paymentMethods = [&store] { return store.pages().read(payments::activeMethods); };
    services.paymentMethod = [&store](const QString &code) {
        return store.pages().read([code](db::Reader &reader) -> Result<ui::MethodView> {
            const auto method = payments::methodByCode(reader, code);
            const auto figures = payments::methodFigures(reader, code);
            if (!method || !figures)
                return method ? figures.error() : method.error();
            return ui::MethodView{*method, *figures};
        });
    };
    services.gatewayAccounts = [&store] { return store.pages().read(payments::gatewayAccounts); };
    services.pictures = [&store](const DepositId &id) {
        return store.pages().read(
            [id](db::Reader &reader) { return deposits::picturesOf(reader, id); });
    };
    services.reuses = [&store](const DepositId &id) {
        return store.reports().read(
            [id](db::Reader &reader) { return deposits::reusesOf(reader, id); });
    };
    services.freeLines = [&store](const DepositId &id, const QString &text) {
        return store.pages().read(
            [id, text](db::Reader &reader) { return deposits::freeLines(reader, id, text); });
    };
    services.takePicture = [&store, &background](const QString &path) {
        return inBackground(background, [&store, path]() -> Result<deposits::Picture> {
            const Result<deposits::Picture> picture = takePicture(path);
            if (!picture)
                return picture;
            const Result<void> kept = store.write(
                [&](db::Transaction &tx) { return deposits::keepPicture(tx, *picture); });
            return kept ? picture : Result<deposits::Picture>(kept.error());
        });
    };
}

void addStatements(ui::Services &services, db::Database &store, engine::Engine *engine,
                   QThreadPool &background)
{
    services.readStatement = [&store, &background](const ui::StatementSource &source) {
        return inBackground(background, [&store, source] { return viewOf(store, source); });
    };
    services.importStatement = [&store, &background, engine](const ui::StatementSource &source,
                                                             const UserId &actor) {
        return inBackground(background, [&store, engine, source, actor] {
            return import(store, engine, source, actor);
        });
    };
}

} // namespace reiyan
