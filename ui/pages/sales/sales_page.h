#pragma once

#include "services/orders/orders_commands.h"
#include "ui/shell/page.h"
#include "ui/widgets/arm_bar.h"
#include "ui/widgets/data_list_page.h"
#include "ui/widgets/details.h"

class QGridLayout;
class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace reiyan::ui {

class BillCheck;
class MemberPicker;

/// The counter: member, product, destination, price, place; then watch the supplier's answer.
class SalesPage final : public Page
{
    Q_OBJECT

public:
    explicit SalesPage(const Desk &desk, QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override;
    void enter() override;
    void storeChanged() override;
    void retranslate() override;

    /// The shell tells what became of a command this page sent.
    void settled(const QString &commandId, const Result<commands::Outcome> &outcome);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] bool armedKey(int key);
    [[nodiscard]] bool itemKey(int key);
    void buildForm();
    void addActions();
    void searchItems();
    void showItems(bool shown);
    void chooseItem();
    void checkTarget();
    void updateReady();
    [[nodiscard]] bool isBill() const { return m_item && m_item->kind == QLatin1String("bill"); }
    [[nodiscard]] Money due() const;
    void askBill();
    void showBill(const bills::Bill &bill);
    void proceed();
    void arm();
    void send();
    void say(const QString &text, bool isError);
    void follow(const OrderId &order);

    const Desk m_desk;
    MemberPicker *m_member = nullptr;
    QGridLayout *m_form = nullptr;
    bool m_tellsOutcome = false; ///< The message speaks of the order that is followed.
    QLineEdit *m_search = nullptr;
    QListWidget *m_items = nullptr;
    QLineEdit *m_target = nullptr;
    QLabel *m_targetEcho = nullptr;
    QLabel *m_price = nullptr;
    QLabel *m_message = nullptr;
    QPushButton *m_place = nullptr;
    QPushButton *m_again = nullptr;
    QList<QLabel *> m_labels;
    ArmBar *m_armBar = nullptr;
    DetailsPanel *m_story = nullptr;
    QTimer m_typing;
    QList<catalog::SellableService> m_found;
    std::optional<catalog::SellableService> m_item;
    QString m_checkedTarget;
    QString m_commandId; ///< Minted when the order was armed.
    BillCheck *m_billCheck = nullptr;
    std::optional<bills::Bill> m_bill; ///< Ready to be paid; of what the form shows now.
    bool m_buyAgain = false;
    orders::PlaceOrder m_armed; ///< As the bar said it.
    QString m_armedText;
    std::optional<OrderId> m_followed;
    quint64 m_generation = 0;
};

} // namespace reiyan::ui
