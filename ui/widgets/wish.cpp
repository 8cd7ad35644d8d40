#include "ui/widgets/wish.h"

#include "services/base/deliver.h"

namespace reiyan::ui {

Wish::Wish(const Desk &desk)
    : m_desk(desk)
    , m_id(desk.services.newId())
{}

void Wish::file(QObject *form, const char *kind, const QJsonObject &payload, Answered answered)
{
    deliver(m_desk.services.file(m_id, kind, payload, m_desk.actions.actor().user), form,
            [this, answered = std::move(answered)](const Result<commands::Outcome> &outcome) {
                if (!outcome && outcome.error().isRefusal())
                    m_id = m_desk.services.newId();
                answered(outcome);
            });
}

} // namespace reiyan::ui
