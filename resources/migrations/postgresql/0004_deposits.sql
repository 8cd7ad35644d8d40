-- Money on its way into a wallet.
CREATE TABLE IF NOT EXISTS payment_methods (
    id                 VARCHAR(36) COLLATE "C" NOT NULL PRIMARY KEY,
    name               VARCHAR(100) COLLATE "C" NOT NULL,
    category           VARCHAR(60) COLLATE "C" NOT NULL,
    code               VARCHAR(40) COLLATE "C" NOT NULL UNIQUE,
    gateway            VARCHAR(40) COLLATE "C" NOT NULL, -- manual for bank transfers a person matches
    account_id         VARCHAR(64) COLLATE "C" NOT NULL, -- the ledger account the money comes from
    fee                BIGINT NOT NULL DEFAULT 0,
    is_active          BIGINT NOT NULL CHECK (is_active IN (0, 1))
)
-- next
CREATE TABLE IF NOT EXISTS deposits (
    id                 VARCHAR(36) COLLATE "C" NOT NULL PRIMARY KEY,
    order_id           VARCHAR(30) COLLATE "C" NOT NULL UNIQUE, -- the number people know: RYN-261122-7KQ2ZD
    user_id            VARCHAR(36) COLLATE "C" NOT NULL,
    payment_id         VARCHAR(36) COLLATE "C" NOT NULL,
    amount             BIGINT NOT NULL CHECK (amount > 0), -- what the wallet gets
    status             VARCHAR(20) COLLATE "C" NOT NULL CHECK (status IN ('NEW', 'INVOICING', 'INVOICED', 'INVOICE_UNKNOWN', 'SUBMITTED', 'MATCHED', 'CREDITED', 'REJECTED', 'REVIEW', 'RETURNED', 'EXPIRED', 'FAILED', 'CANCELLED', 'REVERSED')),
    requested_by       VARCHAR(36) COLLATE "C" NOT NULL,
    client_token       VARCHAR(64) COLLATE "C" NOT NULL,
    match_note         VARCHAR(500) COLLATE "C",
    matched_by         VARCHAR(36) COLLATE "C",
    decided_by         VARCHAR(36) COLLATE "C",
    decided_at         BIGINT,
    reason             VARCHAR(500) COLLATE "C",
    gateway            VARCHAR(40) COLLATE "C",
    gateway_payment_id VARCHAR(100) COLLATE "C",
    date_exp           BIGINT NOT NULL,
    created_at         BIGINT NOT NULL,
    version            BIGINT NOT NULL DEFAULT 1,
    UNIQUE (user_id, client_token),
    UNIQUE (gateway, gateway_payment_id),
    CHECK (status <> 'CREDITED' OR decided_by IS NOT NULL),
    CHECK (decided_by IS NULL OR decided_by <> requested_by), -- nobody approves an own request
    FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE RESTRICT,
    FOREIGN KEY (payment_id) REFERENCES payment_methods (id) ON DELETE RESTRICT,
    FOREIGN KEY (requested_by) REFERENCES users (id) ON DELETE RESTRICT,
    FOREIGN KEY (decided_by) REFERENCES users (id) ON DELETE RESTRICT
)
-- next
CREATE INDEX IF NOT EXISTS deposits_by_time ON deposits (created_at, id)
-- next
CREATE INDEX IF NOT EXISTS deposits_by_status ON deposits (status, created_at, id)
-- next
CREATE INDEX IF NOT EXISTS deposits_by_user ON deposits (user_id, created_at, id)
-- next
CREATE INDEX IF NOT EXISTS deposits_by_amount ON deposits (amount, id)
-- next
CREATE OR REPLACE TRIGGER deposits_keep BEFORE DELETE ON deposits
    FOR EACH ROW EXECUTE FUNCTION reiyan_refuse('deposits rows are never deleted')
-- next
CREATE OR REPLACE TRIGGER deposits_keep_all BEFORE TRUNCATE ON deposits
    FOR EACH STATEMENT EXECUTE FUNCTION reiyan_refuse('deposits is never emptied')
