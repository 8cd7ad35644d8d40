-- Bills: asked for at the supplier, shown, then paid by one order.
CREATE TABLE IF NOT EXISTS bills (
    id                 TEXT NOT NULL PRIMARY KEY,
    number             TEXT NOT NULL UNIQUE, -- of the order that will pay it
    user_id            TEXT NOT NULL,
    service_id         TEXT NOT NULL,
    provider_id        TEXT NOT NULL,
    sku                TEXT NOT NULL,
    destination        TEXT NOT NULL,
    state              TEXT NOT NULL CHECK (state IN ('ASKED', 'READY', 'REFUSED', 'ORDERED')),
    asked_by           TEXT NOT NULL,
    fee                INTEGER NOT NULL CHECK (fee >= 0), -- ours, on top of the bill
    asked_at           INTEGER NOT NULL,
    answered_at        INTEGER,
    expires_at         INTEGER NOT NULL DEFAULT 0,
    customer_name      TEXT NOT NULL DEFAULT '',
    period             TEXT NOT NULL DEFAULT '',
    amount             INTEGER NOT NULL DEFAULT 0, -- what is owed
    admin              INTEGER NOT NULL DEFAULT 0, -- the supplier's fee within it
    cost               INTEGER NOT NULL DEFAULT 0, -- what the supplier takes from us
    price              INTEGER NOT NULL DEFAULT 0, -- what the member pays
    details            TEXT NOT NULL DEFAULT '{}',
    handle             TEXT NOT NULL DEFAULT '',
    failure            TEXT NOT NULL DEFAULT '',
    failure_args       TEXT NOT NULL DEFAULT '',
    order_id           TEXT UNIQUE, -- of two orders for one bill one is made
    version            INTEGER NOT NULL DEFAULT 1,
    CHECK ((state = 'ORDERED') = (order_id IS NOT NULL)),
    CHECK (state NOT IN ('READY', 'ORDERED') OR (price = amount + fee AND cost > 0 AND cost <= price)),
    FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE RESTRICT,
    FOREIGN KEY (service_id) REFERENCES services (id) ON DELETE RESTRICT,
    FOREIGN KEY (provider_id) REFERENCES providers (id) ON DELETE RESTRICT,
    FOREIGN KEY (order_id) REFERENCES transactions (id) ON DELETE RESTRICT
) STRICT
-- next
CREATE INDEX IF NOT EXISTS bills_by_state ON bills (state, asked_at)
