#pragma once

#include "ui/shell/page.h"
#include "ui/widgets/data_list_page.h"
#include "ui/widgets/details.h"

namespace reiyan::ui {

/// S12: the members, and one of them on one page.
class MembersPage final : public Page
{
    Q_OBJECT

public:
    explicit MembersPage(const Desk &desk, QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override;
    void enter() override;
    void storeChanged() override;
    void retranslate() override;
    void openRecord(const QString &text) override;

signals:
    void ledgerWanted(const QString &memberName);

private:
    void showDetails(const QString &id);
    void fill(const members::MemberDetails &details);

    const Desk m_desk;
    DetailsPanel *m_details = nullptr;
    DataListPage *m_list = nullptr;
};

} // namespace reiyan::ui
