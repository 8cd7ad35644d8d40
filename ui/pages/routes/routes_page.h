#pragma once

#include "services/routing/dry_run.h"
#include "ui/shell/page.h"
#include "ui/widgets/data_list_page.h"
#include "ui/widgets/details.h"

namespace reiyan::ui {

/// S9 where orders of each item may go, in which order, and what would stop them now.
class RoutesPage final : public Page
{
    Q_OBJECT

public:
    explicit RoutesPage(const Desk &desk, QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override;
    void enter() override;
    void storeChanged() override;
    void retranslate() override;
    void openRecord(const QString &text) override;

private:
    void showRoute(const QString &id);
    void tell();
    void edit();

    const Desk m_desk;
    DetailsPanel *m_details = nullptr;
    DataListPage *m_list = nullptr;
    std::optional<routing::RouteView> m_shown;
};

} // namespace reiyan::ui
