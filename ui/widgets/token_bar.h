#pragma once

#include "models/list_columns.h"
#include "services/base/list.h"

#include <QWidget>

class QHBoxLayout;

namespace reiyan::ui {

/// The filters a person picked from cells: `Status: Sukses ✕`. Each is a condition of the question
/// that the list asks; none is applied on this side.
class TokenBar final : public QWidget
{
    Q_OBJECT

public:
    explicit TokenBar(QWidget *parent = nullptr);

    /// What a cell says, as a filter for it or against it.
    void add(const models::ColumnInfo &column, const QVariant &value, bool exclude);
    void removeLast();
    void clear();
    [[nodiscard]] bool isEmpty() const { return m_tokens.isEmpty(); }
    [[nodiscard]] QList<ListFilter> filters() const;

signals:
    void changed();

private:
    struct Token {
        QString text;
        QList<ListFilter> filters;

        friend bool operator==(const Token &, const Token &) = default;
    };

    void rebuild();

    QHBoxLayout *m_layout = nullptr;
    QList<Token> m_tokens;
};

} // namespace reiyan::ui
