#include "app/backoffice/sample_queue.h"

#include "app/backoffice/picture_taking.h"
#include "models/texts/money_text.h"
#include "services/db/list_query.h"
#include "services/deposits/deposits_commands.h"
#include "services/deposits/deposits_queries.h"
#include "services/deposits/deposits_work.h"
#include "services/identity/identity_repository.h"

#include <QImage>
#include <QPainter>
#include <QTemporaryDir>

namespace reiyan {
namespace {

/// A slip as a banking app shows it.
QImage slip(const QString &name, Money amount, const QString &reference)
{
    QImage image(540, 900, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.fillRect(0, 0, 540, 150, QColor(0x0b, 0x5c, 0xad));
    QFont font = painter.font();
    font.setPixelSize(40);
    font.setBold(true);
    painter.setFont(font);
    painter.setPen(Qt::white);
    painter.drawText(QRect(0, 0, 540, 150), Qt::AlignCenter, QStringLiteral("m-Transfer BERHASIL"));
    painter.setPen(Qt::black);
    int y = 220;
    for (const QString &line : {QStringLiteral("Ke 5210004821"), QStringLiteral("PT REIYAN CONTOH"),
                                texts::formatRupiah(amount), QStringLiteral("Dari ") + name,
                                QStringLiteral("Ref ") + reference}) {
        painter.drawText(QRect(40, y, 460, 60), Qt::AlignLeft | Qt::AlignVCenter, line);
        y += 100;
    }
    return image;
}

class Filler
{
public:
    Filler(db::Database &store, engine::Engine &engine, UserId clerk)
        : m_store(store)
        , m_engine(engine)
        , m_clerk(std::move(clerk))
    {}

    template <typename C>
    void run(const C &command)
    {
        const auto done = db::await(m_engine.executor().execute({{newUuid(m_store.environment())},
                                                                 C::kKind,
                                                                 command.toJson(),
                                                                 m_clerk,
                                                                 commands::Origin::Ctl,
                                                                 QStringLiteral("contoh")}));
        Q_UNUSED(done) // a store that cannot take it is still a good sample
    }

    void request(const UserId &member, const char *way, qint64 amount)
    {
        run(deposits::RequestDeposit{member, QLatin1String(way), Money::rupiah(amount),
                                     newUuid(m_store.environment())});
    }

    void addPicture(const DepositId &deposit, const QImage &image)
    {
        const QString path = m_folder.filePath(QStringLiteral("slip.png"));
        if (!image.save(path))
            return;
        const auto picture = takePicture(path);
        if (!picture)
            return;
        const Result<void> kept =
            m_store.write([&](db::Transaction &tx) { return deposits::keepPicture(tx, *picture); });
        if (kept)
            run(deposits::AddEvidence{deposit, picture->hash, picture->look});
    }

private:
    db::Database &m_store;
    engine::Engine &m_engine;
    const UserId m_clerk;
    const QTemporaryDir m_folder;
};

} // namespace

void fillQueue(db::Database &store, engine::Engine &engine)
{
    const auto clerk = store.read([](db::Reader &reader) {
        return identity::repository::findByName(reader, QStringLiteral("tono"));
    });
    ListRequest waiting;
    waiting.filters = {{"status", ListFilter::Compare::OneOf,
                        QStringList{QStringLiteral("SUBMITTED"), QStringLiteral("MATCHED")}}};
    const auto page = store.read([&](db::Reader &reader) {
        return db::listPage(reader, deposits::depositList(), waiting, {});
    });
    if (!clerk || !*clerk || !page || page->rows.size() < 6)
        return;
    Filler filler(store, engine, (*clerk)->id);
    const auto details = [&](const ListRow &row) {
        return store.read(
            [&](db::Reader &reader) { return deposits::depositDetails(reader, {row.id}); });
    };
    QImage reused;
    for (qsizetype i = 0; i < page->rows.size(); ++i) {
        const auto deposit = details(page->rows.at(i));
        if (!deposit || !*deposit)
            continue;
        const QImage own = slip((*deposit)->memberName, (*deposit)->due(),
                                QStringLiteral("0912%1").arg(i, 6, 10, QLatin1Char('0')));
        if (i % 3 == 0)
            filler.addPicture((*deposit)->id, own);
        if (i == 1)
            reused = own;
        if (i == 1 || i == 4) // one picture for two requests
            filler.addPicture((*deposit)->id, reused);
        if (i == 2) {
            filler.request((*deposit)->user, "VA-BCA", 250'000);
            filler.request((*deposit)->user, "QRIS", 75'000);
            filler.request((*deposit)->user, "ALFAMART", 100'000);
        }
    }
    engine.runner().wake();
}

} // namespace reiyan
