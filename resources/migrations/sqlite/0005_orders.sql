-- Orders (the incumbent calls them transactions), the attempts to buy them, every answer.
CREATE TABLE IF NOT EXISTS transactions (
    id                 TEXT NOT NULL PRIMARY KEY,
    order_id           TEXT NOT NULL UNIQUE, -- the number people know
    user_id            TEXT NOT NULL,
    produk_id          TEXT NOT NULL,
    service_id         TEXT NOT NULL,
    provider_id        TEXT NOT NULL,
    payment            TEXT NOT NULL DEFAULT 'wallet',
    target             TEXT NOT NULL,
    target_note        TEXT NOT NULL DEFAULT '', -- game zone, nickname
    price              INTEGER NOT NULL CHECK (price > 0), -- frozen at NEW (O-2)
    cost_cap           INTEGER NOT NULL CHECK (cost_cap > 0),
    cost               INTEGER,
    status             TEXT NOT NULL CHECK (status IN ('NEW', 'AWAITING_PAYMENT', 'FUNDED', 'DISPATCHING', 'VERIFYING', 'SUCCEEDED', 'FAILED', 'REVIEW', 'PARTIAL', 'EXPIRED', 'CANCELLED', 'PAID_LATE')),
    serial             TEXT,
    failure            TEXT,
    order_day          INTEGER NOT NULL, -- business day 20261122 (O-3)
    repeat_no          INTEGER NOT NULL CHECK (repeat_no >= 1),
    placed_by          TEXT NOT NULL,
    channel            TEXT NOT NULL,
    client_token       TEXT NOT NULL,
    created_at         INTEGER NOT NULL,
    finished_at        INTEGER,
    version            INTEGER NOT NULL DEFAULT 1,
    UNIQUE (user_id, client_token),
    UNIQUE (user_id, service_id, target, order_day, repeat_no),
    FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE RESTRICT,
    FOREIGN KEY (produk_id) REFERENCES products (id) ON DELETE RESTRICT,
    FOREIGN KEY (service_id) REFERENCES services (id) ON DELETE RESTRICT,
    FOREIGN KEY (provider_id) REFERENCES providers (id) ON DELETE RESTRICT,
    FOREIGN KEY (placed_by) REFERENCES users (id) ON DELETE RESTRICT
) STRICT
-- next
CREATE INDEX IF NOT EXISTS transactions_by_time ON transactions (created_at, id)
-- next
CREATE INDEX IF NOT EXISTS transactions_by_status ON transactions (status, created_at, id)
-- next
CREATE INDEX IF NOT EXISTS transactions_by_user ON transactions (user_id, created_at, id)
-- next
CREATE INDEX IF NOT EXISTS transactions_by_price ON transactions (price, id)
-- next
CREATE TRIGGER IF NOT EXISTS transactions_keep BEFORE DELETE ON transactions
BEGIN
    SELECT RAISE(ABORT, 'transactions rows are never deleted');
END
-- next
CREATE TABLE IF NOT EXISTS attempts (
    id                 TEXT NOT NULL PRIMARY KEY,
    order_id           TEXT NOT NULL,
    attempt_no         INTEGER NOT NULL CHECK (attempt_no >= 1),
    live_slot          INTEGER CHECK (live_slot IS NULL OR live_slot = 1), -- 1 while live: one live attempt an order (A-1)
    provider_id        TEXT NOT NULL,
    provider_ref       TEXT NOT NULL,
    sku                TEXT NOT NULL,
    destination        TEXT NOT NULL,
    request_hash       TEXT NOT NULL,
    cost_cap           INTEGER NOT NULL CHECK (cost_cap > 0),
    state              TEXT NOT NULL CHECK (state IN ('PREPARED', 'SENDING', 'PENDING', 'UNKNOWN', 'SUCCEEDED', 'REJECTED', 'ABANDONED', 'CONTRADICTED')),
    sent_at            INTEGER,
    call_until         INTEGER NOT NULL DEFAULT 0, -- a call to the provider may be under way until then
    checks             INTEGER NOT NULL DEFAULT 0,
    next_check_at      INTEGER,
    outcome_code       TEXT,
    outcome_rule       TEXT,
    cost               INTEGER,
    serial             TEXT,
    created_at         INTEGER NOT NULL,
    finished_at        INTEGER,
    version            INTEGER NOT NULL DEFAULT 1,
    UNIQUE (order_id, attempt_no),
    UNIQUE (order_id, live_slot),
    UNIQUE (provider_id, provider_ref),
    CHECK ((state IN ('PREPARED', 'SENDING', 'PENDING', 'UNKNOWN')) = (live_slot IS NOT NULL)),
    FOREIGN KEY (order_id) REFERENCES transactions (id) ON DELETE RESTRICT,
    FOREIGN KEY (provider_id) REFERENCES providers (id) ON DELETE RESTRICT
) STRICT
-- next
CREATE INDEX IF NOT EXISTS attempts_live ON attempts (live_slot, state, sent_at)
-- next
CREATE TRIGGER IF NOT EXISTS attempts_keep BEFORE DELETE ON attempts
BEGIN
    SELECT RAISE(ABORT, 'attempts rows are never deleted');
END
-- next
CREATE TABLE IF NOT EXISTS attempt_answers (
    id                 TEXT NOT NULL PRIMARY KEY,
    attempt_id         TEXT NOT NULL,
    answer_no          INTEGER NOT NULL, -- 0 the purchase, then one a check
    source             TEXT NOT NULL CHECK (source IN ('submit', 'check', 'webhook', 'manual', 'lease')),
    http_status        INTEGER NOT NULL,
    body               TEXT NOT NULL, -- raw, keys masked
    outcome            TEXT NOT NULL,
    code               TEXT NOT NULL,
    message            TEXT NOT NULL,
    rule               TEXT NOT NULL,
    latency_ms         INTEGER NOT NULL,
    answer_hash        TEXT NOT NULL,
    at                 INTEGER NOT NULL,
    UNIQUE (attempt_id, answer_hash),
    FOREIGN KEY (attempt_id) REFERENCES attempts (id) ON DELETE RESTRICT
) STRICT
-- next
CREATE TRIGGER IF NOT EXISTS attempt_answers_no_update BEFORE UPDATE ON attempt_answers
BEGIN
    SELECT RAISE(ABORT, 'attempt_answers is append-only');
END
-- next
CREATE TRIGGER IF NOT EXISTS attempt_answers_no_delete BEFORE DELETE ON attempt_answers
BEGIN
    SELECT RAISE(ABORT, 'attempt_answers is append-only');
END
-- next
CREATE TRIGGER IF NOT EXISTS attempt_answers_no_replace BEFORE INSERT ON attempt_answers
WHEN EXISTS (SELECT 1 FROM attempt_answers WHERE (id = NEW.id) OR (attempt_id = NEW.attempt_id AND answer_hash = NEW.answer_hash))
BEGIN
    SELECT RAISE(ABORT, 'attempt_answers is append-only');
END
