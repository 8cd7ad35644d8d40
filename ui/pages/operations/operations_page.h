#pragma once

#include "ui/shell/page.h"
#include "ui/widgets/data_list_page.h"
#include "ui/widgets/details.h"

class QLabel;
class QStackedWidget;
class QTabBar;

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
    [[nodiscard]] DataListPage *current() const;

    const Desk m_desk;
    QTabBar *m_tabs = nullptr;
    QStackedWidget *m_stack = nullptr;
    QLabel *m_health = nullptr;
    DetailsPanel *m_details = nullptr;
    DataListPage *m_messages = nullptr;
    DataListPage *m_jobs = nullptr;
};

} // namespace reiyan::ui
