#pragma once

#include "ui/shell/page.h"
#include "ui/widgets/arm_bar.h"
#include "ui/widgets/data_list_page.h"

class QLabel;
class QTableWidget;

namespace reiyan::ui {

/// S20, plain: what waits for a second person, oldest first.
class ApprovalsPage final : public Page
{
    Q_OBJECT

public:
    explicit ApprovalsPage(const Desk &desk, QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override;
    void enter() override;
    void storeChanged() override;
    void retranslate() override;

private:
    void build();
    void load();
    void fill();
    void arm(bool approve);
    [[nodiscard]] const commands::ApprovalRow *current() const;
    [[nodiscard]] bool isOwn() const;

    const Desk m_desk;
    QTableWidget *m_table = nullptr;
    QLabel *m_empty = nullptr;
    ArmBar *m_armBar = nullptr;
    QList<commands::ApprovalRow> m_rows;
    std::optional<commands::DecideApproval> m_decision;
    QString m_commandId;
};

} // namespace reiyan::ui
