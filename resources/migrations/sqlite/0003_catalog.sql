-- What is sold, at which cost, to which level at which price.
CREATE TABLE IF NOT EXISTS categories (
    id                 TEXT NOT NULL PRIMARY KEY,
    name               TEXT NOT NULL UNIQUE,
    slug               TEXT NOT NULL UNIQUE,
    position           INTEGER NOT NULL DEFAULT 0
) STRICT
-- next
CREATE TABLE IF NOT EXISTS providers (
    id                 TEXT NOT NULL PRIMARY KEY,
    code               TEXT NOT NULL UNIQUE,
    name               TEXT NOT NULL,
    driver             TEXT NOT NULL, -- the adapter: digiflazz
    is_active          INTEGER NOT NULL CHECK (is_active IN (0, 1)),
    payload            TEXT NOT NULL, -- JSON: address, limits; keys live in the secret store
    version            INTEGER NOT NULL DEFAULT 1
) STRICT
-- next
CREATE TABLE IF NOT EXISTS products (
    id                 TEXT NOT NULL PRIMARY KEY,
    category_id        TEXT NOT NULL,
    name               TEXT NOT NULL,
    slug               TEXT NOT NULL UNIQUE,
    brand              TEXT NOT NULL,
    target_rule        TEXT NOT NULL, -- phone:TELKOMSEL, meter, game:10, wallet, none
    position           INTEGER NOT NULL DEFAULT 0,
    version            INTEGER NOT NULL DEFAULT 1,
    FOREIGN KEY (category_id) REFERENCES categories (id) ON DELETE RESTRICT
) STRICT
-- next
CREATE INDEX IF NOT EXISTS products_by_category ON products (category_id, name, id)
-- next
CREATE TRIGGER IF NOT EXISTS products_keep BEFORE DELETE ON products
BEGIN
    SELECT RAISE(ABORT, 'products rows are never deleted');
END
-- next
CREATE TABLE IF NOT EXISTS services (
    id                 TEXT NOT NULL PRIMARY KEY,
    produk_id          TEXT NOT NULL,
    provider_id        TEXT NOT NULL,
    code               TEXT NOT NULL, -- the supplier's SKU, case kept
    nominal            TEXT NOT NULL,
    deskripsi          TEXT NOT NULL,
    status             TEXT NOT NULL CHECK (status IN ('available', 'empty', 'off')),
    status_reason      TEXT NOT NULL,
    price_provider     INTEGER NOT NULL CHECK (price_provider > 0), -- cost
    repeatable         INTEGER NOT NULL CHECK (repeatable IN (0, 1)), -- may be bought twice a day for one number
    cut_off_start      INTEGER NOT NULL, -- minutes after midnight WIB
    cut_off_end        INTEGER NOT NULL, -- equal to the start: no pause
    updated_at         INTEGER NOT NULL,
    version            INTEGER NOT NULL DEFAULT 1,
    UNIQUE (provider_id, code),
    FOREIGN KEY (produk_id) REFERENCES products (id) ON DELETE RESTRICT,
    FOREIGN KEY (provider_id) REFERENCES providers (id) ON DELETE RESTRICT
) STRICT
-- next
CREATE INDEX IF NOT EXISTS services_by_product ON services (produk_id, price_provider, id)
-- next
CREATE TRIGGER IF NOT EXISTS services_keep BEFORE DELETE ON services
BEGIN
    SELECT RAISE(ABORT, 'services rows are never deleted');
END
-- next
CREATE TABLE IF NOT EXISTS service_prices (
    service_id         TEXT NOT NULL,
    member_level_id    TEXT NOT NULL,
    price              INTEGER NOT NULL CHECK (price > 0),
    PRIMARY KEY (service_id, member_level_id),
    FOREIGN KEY (service_id) REFERENCES services (id) ON DELETE RESTRICT,
    FOREIGN KEY (member_level_id) REFERENCES member_levels (id) ON DELETE RESTRICT
) STRICT
