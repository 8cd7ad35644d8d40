#pragma once

#include "services/routing/routing_commands.h"
#include "ui/shell/page.h"
#include "ui/widgets/data_list_page.h"
#include "ui/widgets/details.h"

class QStackedWidget;
class QTabBar;
class QTableWidget;

namespace reiyan::ui {

class DayRibbon;
class SupplierCharts;

/// S10 how each supplier fares: health, speed, deposit and how long it lasts, cut-offs, codes that
/// nobody knows; pause and resume.
class SuppliersPage final : public Page
{
    Q_OBJECT

public:
    explicit SuppliersPage(const Desk &desk, QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override;
    void enter() override;
    void storeChanged() override;
    void retranslate() override;
    void openRecord(const QString &text) override;

private:
    void build();
    void addActions();
    void load();
    void fill();
    void fillRow(int row);
    void buildTabs();
    void showCurrent();
    void loadDesk();
    void tell();
    void ask();
    void orderTicket();
    void setAccount();
    void openDialog(QDialog *dialog);
    void armPause();
    [[nodiscard]] const engine::SupplierBoard *current() const;
    [[nodiscard]] bool isPaused() const;

    const Desk m_desk;
    QTableWidget *m_table = nullptr;
    QTabBar *m_tabs = nullptr;
    QStackedWidget *m_stack = nullptr;
    DataListPage *m_attempts = nullptr;
    SupplierCharts *m_charts = nullptr;
    DayRibbon *m_ribbon = nullptr;
    DetailsPanel *m_details = nullptr;
    ArmBar *m_armBar = nullptr;
    QTimer m_again; ///< A busy store changes every second; nobody reads that fast.
    engine::Board m_board;
    std::optional<suppliers::SupplierDesk> m_desks; ///< Of the supplier that is shown.
    QString m_shown;                                ///< Its code.
    QString m_error;
    std::optional<routing::PauseSupplier> m_pause;
    QString m_commandId;
    QString m_wanted; ///< A supplier to stand on once it is there.
};

} // namespace reiyan::ui
