#pragma once

#include "services/http/http_client.h"
#include "services/providers/provider.h"

#include <span>

/// What all classifiers share. Succeeded and Rejected are made by fromRow() alone, so that only a
/// row of a table can make them (U-1, P-16).
namespace reiyan::providers {

/// Whether the answer is to the first submission or to a later question: a refused question says
/// nothing about the purchase (1.3).
enum class Asked { Submit, Recheck };

/// A code of a supplier's table.
struct CodeRow {
    const char *code;
    const char *status; ///< The supplier's word that must come with it.
    OutcomeClass onSubmit;
    OutcomeClass onRecheck;
    bool refund;
    bool failover;
    bool alert;
    const char *error;
};

[[nodiscard]] const CodeRow *findRow(std::span<const CodeRow> rows, const QByteArray &code);

[[nodiscard]] SupplierOutcome unknownOutcome(const http::Reply &reply, const char *error,
                                             const QByteArray &rule);
/// The same, and a person should look.
[[nodiscard]] SupplierOutcome oddOutcome(const http::Reply &reply, const char *error,
                                         const QByteArray &rule, const QByteArray &code);
[[nodiscard]] SupplierOutcome fromRow(const http::Reply &reply, const CodeRow &row, Asked asked);

/// The object of a whole reply, or what the transport alone decides.
struct JsonReply {
    QJsonObject object;
    std::optional<SupplierOutcome> outcome; ///< Set: there is nothing to read.
};
[[nodiscard]] JsonReply readJson(const http::Reply &reply);

/// Money of a JSON number or numeric text; nothing for fractions, signs and rubbish.
[[nodiscard]] std::optional<Money> wholeRupiah(const QJsonValue &value);
/// Text of a JSON text or whole number: one supplier writes both.
[[nodiscard]] QString textOf(const QJsonValue &value);
/// `1234-5678-9012-3456-7890/NAME/R1/1300/35,5` -> the token; anything else stays as it is.
[[nodiscard]] QString tokenOf(const QString &serial);

/// Lower-case hex md5, of UTF-8.
[[nodiscard]] QByteArray md5Hex(const QString &text);
/// Constant time; `expected` must not be empty; hex case does not matter.
[[nodiscard]] bool sameDigest(const QByteArray &given, const QByteArray &expected);

/// A whole reply, or `provider.unreachable` with the supplier's name.
[[nodiscard]] Result<QByteArray> bodyOf(const http::Reply &reply, const QString &supplier);
/// A request that the supplier refused: the normalised error is the detail.
[[nodiscard]] Error refusedError(const char *error, const QByteArray &code, const QString &message);

} // namespace reiyan::providers
