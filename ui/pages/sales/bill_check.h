#pragma once

#include "services/bills/bill.h"
#include "ui/widgets/data_list_page.h"

#include <QObject>
#include <QTimer>

namespace reiyan::ui {

/// Asks for one bill at a time and waits for the supplier's answer; whoever asks anew or drops the
/// question hears no more of the last one.
class BillCheck final : public QObject
{
    Q_OBJECT

public:
    explicit BillCheck(const Desk &desk, QObject *parent = nullptr);

    void ask(const UserId &member, const ServiceId &service, const QString &target);
    void drop();
    [[nodiscard]] bool isAsking() const { return m_patience.isActive(); }

signals:
    void answered(const reiyan::bills::Bill &bill); ///< Ready or refused.
    void failed(const QString &why);

private:
    void look(const BillId &id, quint64 question);
    void lookLater(const BillId &id, quint64 question);
    void fail(const QString &why);

    const Desk m_desk;
    QTimer m_patience;
    quint64 m_question = 0;
};

} // namespace reiyan::ui
