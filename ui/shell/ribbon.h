#pragma once

#include "services/store/latch.h"

#include <QLabel>

#include <optional>

namespace reiyan::ui {

/// The frame that says which kind of store this is, or why its money stands still.
class Ribbon final : public QLabel
{
    Q_OBJECT

public:
    explicit Ribbon(const QString &environment, QWidget *parent = nullptr);

    /// The latch that is open, if one is. Answers whether that is news.
    bool setLatch(const std::optional<store::Latch> &latch);
    [[nodiscard]] const std::optional<store::Latch> &latch() const { return m_latch; }
    void retranslate();

    /// Why money stands still, as a sentence's part.
    [[nodiscard]] static QString reasonText(const QString &reason);

private:
    const QString m_environment;
    std::optional<store::Latch> m_latch;
};

} // namespace reiyan::ui
