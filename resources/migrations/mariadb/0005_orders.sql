-- Orders (the incumbent calls them transactions), the attempts to buy them, every answer.
CREATE TABLE IF NOT EXISTS transactions (
    id                 VARCHAR(36) NOT NULL PRIMARY KEY,
    order_id           VARCHAR(30) NOT NULL UNIQUE, -- the number people know
    user_id            VARCHAR(36) NOT NULL,
    produk_id          VARCHAR(36) NOT NULL,
    service_id         VARCHAR(36) NOT NULL,
    provider_id        VARCHAR(36) NOT NULL,
    payment            VARCHAR(20) NOT NULL DEFAULT 'wallet',
    target             VARCHAR(60) NOT NULL,
    target_note        VARCHAR(100) NOT NULL DEFAULT '', -- game zone, nickname
    price              BIGINT NOT NULL CHECK (price > 0), -- frozen at NEW (O-2)
    cost_cap           BIGINT NOT NULL CHECK (cost_cap > 0),
    cost               BIGINT,
    status             VARCHAR(20) NOT NULL CHECK (status IN ('NEW', 'AWAITING_PAYMENT', 'FUNDED', 'DISPATCHING', 'VERIFYING', 'SUCCEEDED', 'FAILED', 'REVIEW', 'PARTIAL', 'EXPIRED', 'CANCELLED', 'PAID_LATE')),
    serial             VARCHAR(500),
    failure            VARCHAR(60),
    order_day          BIGINT NOT NULL, -- business day 20261122 (O-3)
    repeat_no          BIGINT NOT NULL CHECK (repeat_no >= 1),
    placed_by          VARCHAR(36) NOT NULL,
    channel            VARCHAR(20) NOT NULL,
    client_token       VARCHAR(64) NOT NULL,
    created_at         BIGINT NOT NULL,
    finished_at        BIGINT,
    version            BIGINT NOT NULL DEFAULT 1,
    UNIQUE (user_id, client_token),
    UNIQUE (user_id, service_id, target, order_day, repeat_no),
    FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE RESTRICT,
    FOREIGN KEY (produk_id) REFERENCES products (id) ON DELETE RESTRICT,
    FOREIGN KEY (service_id) REFERENCES services (id) ON DELETE RESTRICT,
    FOREIGN KEY (provider_id) REFERENCES providers (id) ON DELETE RESTRICT,
    FOREIGN KEY (placed_by) REFERENCES users (id) ON DELETE RESTRICT
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin
-- next
CREATE INDEX IF NOT EXISTS transactions_by_time ON transactions (created_at, id)
-- next
CREATE INDEX IF NOT EXISTS transactions_by_status ON transactions (status, created_at, id)
-- next
CREATE INDEX IF NOT EXISTS transactions_by_user ON transactions (user_id, created_at, id)
-- next
CREATE INDEX IF NOT EXISTS transactions_by_price ON transactions (price, id)
-- next
CREATE OR REPLACE TRIGGER transactions_keep BEFORE DELETE ON transactions FOR EACH ROW
SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'transactions rows are never deleted'
-- next
CREATE TABLE IF NOT EXISTS attempts (
    id                 VARCHAR(36) NOT NULL PRIMARY KEY,
    order_id           VARCHAR(36) NOT NULL,
    attempt_no         BIGINT NOT NULL CHECK (attempt_no >= 1),
    live_slot          BIGINT CHECK (live_slot IS NULL OR live_slot = 1), -- 1 while live: one live attempt an order (A-1)
    provider_id        VARCHAR(36) NOT NULL,
    provider_ref       VARCHAR(60) NOT NULL,
    sku                VARCHAR(60) NOT NULL,
    destination        VARCHAR(60) NOT NULL,
    request_hash       VARCHAR(64) NOT NULL,
    cost_cap           BIGINT NOT NULL CHECK (cost_cap > 0),
    state              VARCHAR(20) NOT NULL CHECK (state IN ('PREPARED', 'SENDING', 'PENDING', 'UNKNOWN', 'SUCCEEDED', 'REJECTED', 'ABANDONED', 'CONTRADICTED')),
    sent_at            BIGINT,
    call_until         BIGINT NOT NULL DEFAULT 0, -- a call to the provider may be under way until then
    checks             BIGINT NOT NULL DEFAULT 0,
    next_check_at      BIGINT,
    outcome_code       VARCHAR(40),
    outcome_rule       VARCHAR(60),
    cost               BIGINT,
    serial             VARCHAR(500),
    created_at         BIGINT NOT NULL,
    finished_at        BIGINT,
    version            BIGINT NOT NULL DEFAULT 1,
    UNIQUE (order_id, attempt_no),
    UNIQUE (order_id, live_slot),
    UNIQUE (provider_id, provider_ref),
    CHECK ((state IN ('PREPARED', 'SENDING', 'PENDING', 'UNKNOWN')) = (live_slot IS NOT NULL)),
    FOREIGN KEY (order_id) REFERENCES transactions (id) ON DELETE RESTRICT,
    FOREIGN KEY (provider_id) REFERENCES providers (id) ON DELETE RESTRICT
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin
-- next
CREATE INDEX IF NOT EXISTS attempts_live ON attempts (live_slot, state, sent_at)
-- next
CREATE OR REPLACE TRIGGER attempts_keep BEFORE DELETE ON attempts FOR EACH ROW
SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'attempts rows are never deleted'
-- next
CREATE TABLE IF NOT EXISTS attempt_answers (
    id                 VARCHAR(36) NOT NULL PRIMARY KEY,
    attempt_id         VARCHAR(36) NOT NULL,
    answer_no          BIGINT NOT NULL, -- 0 the purchase, then one a check
    source             VARCHAR(12) NOT NULL CHECK (source IN ('submit', 'check', 'webhook', 'manual', 'lease')),
    http_status        BIGINT NOT NULL,
    body               MEDIUMTEXT NOT NULL, -- raw, keys masked
    outcome            VARCHAR(12) NOT NULL,
    code               VARCHAR(40) NOT NULL,
    message            VARCHAR(500) NOT NULL,
    rule               VARCHAR(60) NOT NULL,
    latency_ms         BIGINT NOT NULL,
    answer_hash        VARCHAR(64) NOT NULL,
    at                 BIGINT NOT NULL,
    UNIQUE (attempt_id, answer_hash),
    FOREIGN KEY (attempt_id) REFERENCES attempts (id) ON DELETE RESTRICT
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin
-- next
CREATE OR REPLACE TRIGGER attempt_answers_no_update BEFORE UPDATE ON attempt_answers FOR EACH ROW
SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'attempt_answers is append-only'
-- next
CREATE OR REPLACE TRIGGER attempt_answers_no_delete BEFORE DELETE ON attempt_answers FOR EACH ROW
SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'attempt_answers is append-only'
