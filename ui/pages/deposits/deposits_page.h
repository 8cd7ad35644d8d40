#pragma once

#include "ui/shell/page.h"
#include "ui/widgets/details.h"
#include "ui/widgets/tabbed_lists.h"

namespace reiyan::ui {

class DepositDecisions;
class EvidenceView;

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
    [[nodiscard]] QWidget *newPanel();
    void addActions();
    void addEvidenceActions();
    void addListActions(const DataListPage &list);
    void showDetails(const QString &id);
    void showPictures();
    void tell();
    void open(QDialog *dialog);

    const Desk m_desk;
    DetailsPanel *m_details = nullptr;
    EvidenceView *m_evidence = nullptr;
    TabbedLists *m_tabs = nullptr;
    DataListPage *m_list = nullptr;
    DataListPage *m_lines = nullptr;
    DepositDecisions *m_decisions = nullptr;
    std::optional<deposits::DepositDetails> m_shown;
    QList<deposits::Reuse> m_reuses;
    QString m_picturesOf; ///< Deposit and how many: loaded once.
};

} // namespace reiyan::ui
