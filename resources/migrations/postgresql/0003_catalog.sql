-- What is sold, at which cost, to which level at which price.
CREATE TABLE IF NOT EXISTS categories (
    id                 VARCHAR(36) COLLATE "C" NOT NULL PRIMARY KEY,
    name               VARCHAR(100) COLLATE "C" NOT NULL UNIQUE,
    slug               VARCHAR(100) COLLATE "C" NOT NULL UNIQUE,
    position           BIGINT NOT NULL DEFAULT 0
)
-- next
CREATE TABLE IF NOT EXISTS providers (
    id                 VARCHAR(36) COLLATE "C" NOT NULL PRIMARY KEY,
    code               VARCHAR(40) COLLATE "C" NOT NULL UNIQUE,
    name               VARCHAR(100) COLLATE "C" NOT NULL,
    driver             VARCHAR(40) COLLATE "C" NOT NULL, -- the adapter: digiflazz
    is_active          BIGINT NOT NULL CHECK (is_active IN (0, 1)),
    payload            TEXT COLLATE "C" NOT NULL, -- JSON: address, limits; keys live in the secret store
    version            BIGINT NOT NULL DEFAULT 1
)
-- next
CREATE TABLE IF NOT EXISTS products (
    id                 VARCHAR(36) COLLATE "C" NOT NULL PRIMARY KEY,
    category_id        VARCHAR(36) COLLATE "C" NOT NULL,
    name               VARCHAR(200) COLLATE "C" NOT NULL,
    slug               VARCHAR(200) COLLATE "C" NOT NULL UNIQUE,
    brand              VARCHAR(100) COLLATE "C" NOT NULL,
    target_rule        VARCHAR(40) COLLATE "C" NOT NULL, -- phone:TELKOMSEL, meter, game:10, wallet, none
    position           BIGINT NOT NULL DEFAULT 0,
    version            BIGINT NOT NULL DEFAULT 1,
    FOREIGN KEY (category_id) REFERENCES categories (id) ON DELETE RESTRICT
)
-- next
CREATE INDEX IF NOT EXISTS products_by_category ON products (category_id, name, id)
-- next
CREATE OR REPLACE TRIGGER products_keep BEFORE DELETE ON products
    FOR EACH ROW EXECUTE FUNCTION reiyan_refuse('products rows are never deleted')
-- next
CREATE OR REPLACE TRIGGER products_keep_all BEFORE TRUNCATE ON products
    FOR EACH STATEMENT EXECUTE FUNCTION reiyan_refuse('products is never emptied')
-- next
CREATE TABLE IF NOT EXISTS services (
    id                 VARCHAR(36) COLLATE "C" NOT NULL PRIMARY KEY,
    produk_id          VARCHAR(36) COLLATE "C" NOT NULL,
    provider_id        VARCHAR(36) COLLATE "C" NOT NULL,
    code               VARCHAR(60) COLLATE "C" NOT NULL, -- the supplier's SKU, case kept
    nominal            VARCHAR(200) COLLATE "C" NOT NULL,
    deskripsi          VARCHAR(500) COLLATE "C" NOT NULL,
    status             VARCHAR(20) COLLATE "C" NOT NULL CHECK (status IN ('available', 'empty', 'off')),
    status_reason      VARCHAR(100) COLLATE "C" NOT NULL,
    price_provider     BIGINT NOT NULL CHECK (price_provider > 0), -- cost
    repeatable         BIGINT NOT NULL CHECK (repeatable IN (0, 1)), -- may be bought twice a day for one number
    cut_off_start      BIGINT NOT NULL, -- minutes after midnight WIB
    cut_off_end        BIGINT NOT NULL, -- equal to the start: no pause
    updated_at         BIGINT NOT NULL,
    version            BIGINT NOT NULL DEFAULT 1,
    UNIQUE (provider_id, code),
    FOREIGN KEY (produk_id) REFERENCES products (id) ON DELETE RESTRICT,
    FOREIGN KEY (provider_id) REFERENCES providers (id) ON DELETE RESTRICT
)
-- next
CREATE INDEX IF NOT EXISTS services_by_product ON services (produk_id, price_provider, id)
-- next
CREATE OR REPLACE TRIGGER services_keep BEFORE DELETE ON services
    FOR EACH ROW EXECUTE FUNCTION reiyan_refuse('services rows are never deleted')
-- next
CREATE OR REPLACE TRIGGER services_keep_all BEFORE TRUNCATE ON services
    FOR EACH STATEMENT EXECUTE FUNCTION reiyan_refuse('services is never emptied')
-- next
CREATE TABLE IF NOT EXISTS service_prices (
    service_id         VARCHAR(36) COLLATE "C" NOT NULL,
    member_level_id    VARCHAR(36) COLLATE "C" NOT NULL,
    price              BIGINT NOT NULL CHECK (price > 0),
    PRIMARY KEY (service_id, member_level_id),
    FOREIGN KEY (service_id) REFERENCES services (id) ON DELETE RESTRICT,
    FOREIGN KEY (member_level_id) REFERENCES member_levels (id) ON DELETE RESTRICT
)
