#pragma once

#include "ui/shell/page.h"
#include "ui/widgets/details.h"
#include "ui/widgets/tabbed_lists.h"

class QLabel;

namespace reiyan::ui {

/// S28 what the machine room does: what suppliers told us, and the queue.
class OperationsPage final : public Page
{
    Q_OBJECT

public:
    explicit OperationsPage(const Desk &desk, QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override;
    void enter() override;
    void storeChanged() override;
    void retranslate() override;
    void openRecord(const QString &text) override;

private:
    void build();
    void addActions();
    void askHealth();
    void tellHealth(const engine::Health &health);
    void showMessage();
    void armReplay();
    [[nodiscard]] bool isReplayable() const;

    const Desk m_desk;
    TabbedLists *m_tabs = nullptr;
    QLabel *m_health = nullptr;
    DetailsPanel *m_details = nullptr;
    DataListPage *m_messages = nullptr;
    DataListPage *m_jobs = nullptr;
};

} // namespace reiyan::ui
