-- Bills: asked for at the supplier, shown, then paid by one order.
CREATE TABLE IF NOT EXISTS bills (
    id                 VARCHAR(36) NOT NULL PRIMARY KEY,
    number             VARCHAR(60) NOT NULL UNIQUE, -- of the order that will pay it
    user_id            VARCHAR(36) NOT NULL,
    service_id         VARCHAR(36) NOT NULL,
    provider_id        VARCHAR(36) NOT NULL,
    sku                VARCHAR(60) NOT NULL,
    destination        VARCHAR(60) NOT NULL,
    state              VARCHAR(60) NOT NULL CHECK (state IN ('ASKED', 'READY', 'REFUSED', 'ORDERED')),
    asked_by           VARCHAR(36) NOT NULL,
    fee                BIGINT NOT NULL CHECK (fee >= 0), -- ours, on top of the bill
    asked_at           BIGINT NOT NULL,
    answered_at        BIGINT,
    expires_at         BIGINT NOT NULL DEFAULT 0,
    customer_name      VARCHAR(200) NOT NULL DEFAULT '',
    period             VARCHAR(60) NOT NULL DEFAULT '',
    amount             BIGINT NOT NULL DEFAULT 0, -- what is owed
    admin              BIGINT NOT NULL DEFAULT 0, -- the supplier's fee within it
    cost               BIGINT NOT NULL DEFAULT 0, -- what the supplier takes from us
    price              BIGINT NOT NULL DEFAULT 0, -- what the member pays
    details            VARCHAR(4000) NOT NULL DEFAULT '{}',
    handle             VARCHAR(60) NOT NULL DEFAULT '',
    failure            VARCHAR(60) NOT NULL DEFAULT '',
    failure_args       VARCHAR(400) NOT NULL DEFAULT '',
    order_id           VARCHAR(36) UNIQUE, -- of two orders for one bill one is made
    version            BIGINT NOT NULL DEFAULT 1,
    CHECK ((state = 'ORDERED') = (order_id IS NOT NULL)),
    CHECK (state NOT IN ('READY', 'ORDERED') OR (price = amount + fee AND cost > 0 AND cost <= price)),
    FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE RESTRICT,
    FOREIGN KEY (service_id) REFERENCES services (id) ON DELETE RESTRICT,
    FOREIGN KEY (provider_id) REFERENCES providers (id) ON DELETE RESTRICT,
    FOREIGN KEY (order_id) REFERENCES transactions (id) ON DELETE RESTRICT
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin
-- next
CREATE INDEX IF NOT EXISTS bills_by_state ON bills (state, asked_at)
