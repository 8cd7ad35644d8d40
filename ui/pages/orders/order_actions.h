#pragma once

#include "ui/widgets/data_list_page.h"
#include "ui/widgets/details.h"

namespace reiyan::ui {

/// The order that a list stands on: its story in the panel, and what can be done about it. Shared
/// by every list whose rows are orders.
class OrderActions final : public QObject
{
    Q_OBJECT

public:
    /// Follows the cursor of `list`. `context` is the page's id, also of its actions.
    OrderActions(const Desk &desk, DataListPage *list, DetailsPanel *details,
                 const QByteArray &context);

    [[nodiscard]] const std::optional<orders::OrderDetails> &shown() const { return m_shown; }
    void refresh(); ///< Reads the order again: something happened, or the language changed.

signals:
    void shownChanged();

private:
    void addLooking();
    void addDecisions();
    void show(const QString &id);
    void checkNow();
    [[nodiscard]] bool mayAsk() const;
    [[nodiscard]] QString whyNotAsked() const;
    [[nodiscard]] bool hangs() const;
    [[nodiscard]] bool mayFail() const;
    [[nodiscard]] QString whyNotFailed() const;
    void armDecision(bool delivered);
    void copySummary();

    const Desk m_desk;
    const QByteArray m_context;
    DataListPage *const m_list;
    DetailsPanel *const m_details;
    std::optional<orders::OrderDetails> m_shown;
};

} // namespace reiyan::ui
