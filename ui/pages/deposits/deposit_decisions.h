#pragma once

#include "services/deposits/deposits_queries.h"
#include "services/deposits/evidence.h"
#include "ui/widgets/data_list_page.h"

namespace reiyan::ui {

/// What a person may do with the deposit the cursor is on: approve, refuse, take back, match, hold
/// (S3). What moves money takes two strokes; what somebody found or filed is decided by another.
class DepositDecisions final : public QObject
{
    Q_OBJECT

public:
    DepositDecisions(const Desk &desk, DataListPage *list);

    /// The details of the row, as soon as they are known; nothing while they are not.
    void see(const deposits::DepositDetails *deposit) { m_seen = deposit; }

private:
    using Words = std::function<QString()>;
    struct Small {
        const char *id;
        Words text;
        QKeySequence keys;
        identity::Permission permission;
        std::function<bool()> isReady;
        std::function<void()> run;
    };

    void addDecisions();
    void addGatewayDecisions();
    void addWork();
    void addSmall(const Small &action);
    [[nodiscard]] bool hasCurrentInvoice() const;
    [[nodiscard]] bool isSeen() const; ///< Of the row that the cursor is on.
    [[nodiscard]] bool isOneOf(const QStringList &states) const;
    [[nodiscard]] bool isManual() const;
    [[nodiscard]] bool isOwnRequest() const;
    [[nodiscard]] bool isOwnMatch() const;
    [[nodiscard]] QString whyNotApproved() const;
    void armApprove();
    void armReject();
    void armCancel();
    void armReverse();
    void armReview();
    void match();
    void question();
    void note();
    void addPicture();
    void filePicture(const DepositId &id, const Result<deposits::Picture> &picture);
    void file(const char *kind, const QJsonObject &payload, const QString &text);

    const Desk m_desk;
    DataListPage *const m_list;
    const deposits::DepositDetails *m_seen = nullptr;
};

} // namespace reiyan::ui
