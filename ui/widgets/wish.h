#pragma once

#include "ui/widgets/data_list_page.h"

namespace reiyan::ui {

/// What a form asks for, under one command id. Without a clear answer the same is asked again; a
/// refusal is final for its id, so what is corrected then is a new wish (C-2). GUI thread only.
class Wish
{
public:
    using Answered = std::function<void(const Result<commands::Outcome> &outcome)>;

    explicit Wish(const Desk &desk);

    [[nodiscard]] const QString &id() const { return m_id; }

    /// Files it; `form`, which owns the wish, is told on its own thread.
    void file(QObject *form, const char *kind, const QJsonObject &payload, Answered answered);

private:
    const Desk m_desk;
    QString m_id;
};

} // namespace reiyan::ui
