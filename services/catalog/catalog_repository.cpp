#include "services/catalog/catalog_repository.h"

#include "services/catalog/service.h"
#include "services/catalog/target_rule.h"

#include <QRegularExpression>

#include <array>

namespace reiyan::catalog::repository {
namespace {

using commands::Context;

constexpr std::array kStatements = {
    db::Statement{"import.provider", "SELECT id FROM providers WHERE code = :code"},
    db::Statement{"import.known", R"sql(
        SELECT code, id, nominal, status, status_reason, price_provider, repeatable, cut_off_start,
               cut_off_end, version, kind, answers_as FROM services WHERE provider_id = :provider)sql"},
    db::Statement{"import.category", "INSERT INTO categories (id, name, slug, position) "
                                     "VALUES (:id, :name, :slug, 0){or_notice}"},
    db::Statement{"import.product", R"sql(
        INSERT INTO products (id, category_id, name, slug, brand, target_rule)
        VALUES (:id, :category, :name, :slug, :brand, :rule){or_notice})sql"},
    db::Statement{"import.insert", R"sql(
        INSERT INTO services (id, produk_id, provider_id, code, nominal, deskripsi, status,
                              status_reason, price_provider, repeatable, cut_off_start, cut_off_end,
                              updated_at, kind, answers_as)
        VALUES (:id, :product, :provider, :sku, :name, :description, :status, :reason, :cost,
                :repeatable, :cut_start, :cut_end, :now, :kind, :answers_as))sql"},
    db::Statement{"import.update", R"sql(
        UPDATE services SET nominal = :name, deskripsi = :description, status = :status,
                            status_reason = :reason, price_provider = :cost,
                            repeatable = :repeatable, cut_off_start = :cut_start,
                            cut_off_end = :cut_end, updated_at = :now, kind = :kind,
                            answers_as = :answers_as, version = version + 1
        WHERE id = :id AND version = :version)sql"},
    db::Statement{"import.off", R"sql(
        UPDATE services SET status = 'off', status_reason = 'not_in_list', updated_at = :now,
                            version = version + 1
        WHERE id = :id AND version = :version)sql"},
    db::Statement{"import.levels", "SELECT id, markup_type, markup_value FROM member_levels"},
    db::Statement{"import.no_prices", "DELETE FROM service_prices WHERE service_id = :id"},
    db::Statement{"import.price", "INSERT INTO service_prices (service_id, member_level_id, price) "
                                  "VALUES (:id, :level, :price)"},
    db::Statement{"import.category_by_slug", "SELECT id FROM categories WHERE slug = :slug"},
    db::Statement{"import.product_by_slug", "SELECT id FROM products WHERE slug = :slug"},
};

QString statusOf(const ImportItem &item)
{
    if (item.isAvailable)
        return QStringLiteral("available");
    return item.unavailableReason == QLatin1String("out_of_stock") ? QStringLiteral("empty")
                                                                   : QStringLiteral("off");
}

QString slugOf(const QString &text)
{
    static const QRegularExpression other(QStringLiteral("[^a-z0-9]+"));
    QString slug = text.toLower();
    slug.replace(other, QStringLiteral("-"));
    while (slug.endsWith(u'-'))
        slug.chop(1);
    return slug.left(200);
}

Result<QString> idBySlug(db::Reader &reader, const db::Statement &sql, const QString &slug)
{
    const Result<std::optional<db::Row>> row = reader.row(sql, {{":slug", slug}});
    if (!row)
        return row.error();
    if (!*row)
        return Error{ErrorKind::Broken, "catalog.not_found", slug};
    return (*row)->text(0);
}

/// The product an item belongs to: one a category and brand, however a supplier writes their
/// names, so that the same goods of two suppliers stand together. Ids follow from the names, so
/// that two imports at once meet in the same rows.
Result<QString> productFor(db::Transaction &tx, const ImportItem &item)
{
    const QString categorySlug = slugOf(item.category);
    const Result<bool> categoryIn = tx.insertOrNotice(
        kStatements[2], {{":id", derivedUuid("category:" + item.category.toUtf8())},
                         {":name", item.category},
                         {":slug", categorySlug}});
    if (!categoryIn)
        return categoryIn.error();
    const Result<QString> category = idBySlug(tx, kStatements[10], categorySlug);
    if (!category)
        return category;
    const QString slug = slugOf(item.category + u'-' + item.brand);
    const QByteArray path = item.category.toUtf8() + '/' + item.brand.toUtf8();
    const Result<bool> productIn =
        tx.insertOrNotice(kStatements[3], {{":id", derivedUuid("product:" + path)},
                                           {":category", *category},
                                           {":name", item.brand},
                                           {":slug", slug},
                                           {":brand", item.brand},
                                           {":rule", targetRuleOf(item.category, item.brand)}});
    if (!productIn)
        return productIn.error();
    return idBySlug(tx, kStatements[11], slug);
}

db::Params paramsOf(const ImportItem &item, qint64 now)
{
    return {{":name", item.name},
            {":description", item.description},
            {":status", statusOf(item)},
            {":reason", item.unavailableReason},
            {":cost", item.cost.toRupiah()},
            {":repeatable", int(item.repeatable)},
            {":cut_start", item.cutOffStart},
            {":cut_end", item.cutOffEnd},
            {":now", now},
            {":kind", item.kind},
            {":answers_as", item.answersAs}};
}

Result<void> setPrices(db::Transaction &tx, const db::Rows &levels, const QString &service,
                       Money cost)
{
    const Result<int> cleared = tx.change(kStatements[8], {{":id", service}});
    if (!cleared)
        return cleared.error();
    for (const db::Row &level : levels) {
        const Result<Money> price = priceFor(cost, level.text(1), level.integer(2));
        if (!price)
            return price.error();
        const Result<int> set =
            tx.change(kStatements[9],
                      {{":id", service}, {":level", level.text(0)}, {":price", price->toRupiah()}});
        if (!set)
            return set.error();
    }
    return {};
}

} // namespace

Result<QString> providerId(db::Reader &reader, const QString &code)
{
    const Result<std::optional<db::Row>> row = reader.row(kStatements[0], {{":code", code}});
    if (!row)
        return row.error();
    if (!*row)
        return Error{ErrorKind::NotFound, "provider.unknown", {}, {code}};
    return (*row)->text(0);
}

Result<KnownBySku> knownServices(db::Reader &reader, const QString &provider)
{
    const Result<db::Rows> rows = reader.rows(kStatements[1], {{":provider", provider}});
    if (!rows)
        return rows.error();
    KnownBySku known;
    for (const db::Row &row : *rows) {
        known.insert(row.text(0), {{row.text(1)},
                                   row.text(2),
                                   row.text(3),
                                   row.text(4),
                                   row.money(5),
                                   row.flag(6),
                                   row.small(7),
                                   row.small(8),
                                   row.integer(9),
                                   row.text(10),
                                   row.text(11)});
    }
    return known;
}

bool differs(const Known &known, const ImportItem &item)
{
    return known.name != item.name || known.status != statusOf(item)
           || known.reason != item.unavailableReason || known.cost != item.cost
           || known.repeatable != item.repeatable || known.cutOffStart != item.cutOffStart
           || known.cutOffEnd != item.cutOffEnd || known.kind != item.kind
           || known.answersAs != item.answersAs;
}

Result<Target> targetOf(db::Transaction &tx, const QString &providerCode)
{
    const Result<QString> provider = providerId(tx, providerCode);
    if (!provider)
        return provider.error();
    const Result<db::Rows> levels = tx.rows(kStatements[7]);
    if (!levels)
        return levels.error();
    return Target{*provider, *levels};
}

Result<void> applyItem(const Context &context, const Target &target, const ImportItem &item,
                       const Known *known)
{
    db::Params params = paramsOf(item, context.now);
    if (known) {
        params << std::pair{QStringLiteral(":id"), QVariant(known->id.text)}
               << std::pair{QStringLiteral(":version"), QVariant(known->version)};
        const Error raced{ErrorKind::Contended, db::errors::kContended, item.sku};
        if (Result<void> updated = context.tx.changeOne(kStatements[5], params, raced); !updated)
            return updated;
        return known->cost == item.cost
                   ? Result<void>()
                   : setPrices(context.tx, target.levels, known->id.text, item.cost);
    }
    const Result<QString> product = productFor(context.tx, item);
    if (!product)
        return product.error();
    const QString id = context.tx.newId();
    params << std::pair{QStringLiteral(":id"), QVariant(id)}
           << std::pair{QStringLiteral(":product"), QVariant(*product)}
           << std::pair{QStringLiteral(":provider"), QVariant(target.provider)}
           << std::pair{QStringLiteral(":sku"), QVariant(item.sku)};
    const Result<int> inserted = context.tx.change(kStatements[4], params);
    if (!inserted)
        return inserted.error();
    return setPrices(context.tx, target.levels, id, item.cost);
}

Result<void> switchOff(const Context &context, const KnownBySku &known, const QStringList &gone)
{
    for (const QString &sku : gone) {
        const Known row = known.value(sku);
        const Error raced{ErrorKind::Contended, db::errors::kContended, sku};
        const Result<void> off = context.tx.changeOne(
            kStatements[6],
            {{":id", row.id.text}, {":version", row.version}, {":now", context.now}}, raced);
        if (!off)
            return off.error();
    }
    return {};
}

std::span<const db::Statement> statements()
{
    return kStatements;
}

} // namespace reiyan::catalog::repository
