#pragma once

#include "ui/shell/page.h"
#include "ui/widgets/data_list_page.h"
#include "ui/widgets/details.h"

namespace reiyan::ui {

class DepositForm;

/// S03: approve real money fast, without approving a picture.
class DepositsPage final : public Page
{
    Q_OBJECT

public:
    explicit DepositsPage(const Desk &desk, QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override;
    void enter() override;
    void storeChanged() override;
    void retranslate() override;
    void openRecord(const QString &text) override;

private:
    void addActions();
    void addClerkActions();
    void showDetails(const QString &id);
    void fill(const deposits::DepositDetails &details);
    void armApprove();
    void armReject();
    void armMatch();
    void newRequest();
    [[nodiscard]] bool isOneOf(const QStringList &states) const;
    [[nodiscard]] bool isOwnRequest() const;
    [[nodiscard]] bool isOwnMatch() const;

    const Desk m_desk;
    DetailsPanel *m_details = nullptr;
    DataListPage *m_list = nullptr;
    std::optional<deposits::DepositDetails> m_shown;
};

} // namespace reiyan::ui
