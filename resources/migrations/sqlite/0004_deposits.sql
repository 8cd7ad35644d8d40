-- Money on its way into a wallet.
CREATE TABLE IF NOT EXISTS payment_methods (
    id                 TEXT NOT NULL PRIMARY KEY,
    name               TEXT NOT NULL,
    category           TEXT NOT NULL,
    code               TEXT NOT NULL UNIQUE,
    gateway            TEXT NOT NULL, -- manual for bank transfers a person matches
    account_id         TEXT NOT NULL, -- the ledger account the money comes from
    fee                INTEGER NOT NULL DEFAULT 0,
    is_active          INTEGER NOT NULL CHECK (is_active IN (0, 1))
) STRICT
-- next
CREATE TABLE IF NOT EXISTS deposits (
    id                 TEXT NOT NULL PRIMARY KEY,
    order_id           TEXT NOT NULL UNIQUE, -- the number people know: RYN-261122-7KQ2ZD
    user_id            TEXT NOT NULL,
    payment_id         TEXT NOT NULL,
    amount             INTEGER NOT NULL CHECK (amount > 0), -- what the wallet gets
    status             TEXT NOT NULL CHECK (status IN ('NEW', 'INVOICING', 'INVOICED', 'INVOICE_UNKNOWN', 'SUBMITTED', 'MATCHED', 'CREDITED', 'REJECTED', 'REVIEW', 'RETURNED', 'EXPIRED', 'FAILED', 'CANCELLED', 'REVERSED')),
    requested_by       TEXT NOT NULL,
    client_token       TEXT NOT NULL,
    match_note         TEXT,
    matched_by         TEXT,
    decided_by         TEXT,
    decided_at         INTEGER,
    reason             TEXT,
    gateway            TEXT,
    gateway_payment_id TEXT,
    date_exp           INTEGER NOT NULL,
    created_at         INTEGER NOT NULL,
    version            INTEGER NOT NULL DEFAULT 1,
    UNIQUE (user_id, client_token),
    UNIQUE (gateway, gateway_payment_id),
    CHECK (status <> 'CREDITED' OR decided_by IS NOT NULL),
    CHECK (decided_by IS NULL OR decided_by <> requested_by), -- nobody approves an own request
    FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE RESTRICT,
    FOREIGN KEY (payment_id) REFERENCES payment_methods (id) ON DELETE RESTRICT,
    FOREIGN KEY (requested_by) REFERENCES users (id) ON DELETE RESTRICT,
    FOREIGN KEY (decided_by) REFERENCES users (id) ON DELETE RESTRICT
) STRICT
-- next
CREATE INDEX IF NOT EXISTS deposits_by_time ON deposits (created_at, id)
-- next
CREATE INDEX IF NOT EXISTS deposits_by_status ON deposits (status, created_at, id)
-- next
CREATE INDEX IF NOT EXISTS deposits_by_user ON deposits (user_id, created_at, id)
-- next
CREATE INDEX IF NOT EXISTS deposits_by_amount ON deposits (amount, id)
-- next
CREATE TRIGGER IF NOT EXISTS deposits_keep BEFORE DELETE ON deposits
BEGIN
    SELECT RAISE(ABORT, 'deposits rows are never deleted');
END
