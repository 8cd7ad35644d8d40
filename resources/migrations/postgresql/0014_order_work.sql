-- Who works on an order that hangs, and what they saw.
ALTER TABLE attempts ADD COLUMN IF NOT EXISTS account_mark VARCHAR(60) COLLATE "C" NOT NULL DEFAULT ''
-- next
ALTER TABLE attempts ADD COLUMN IF NOT EXISTS called_at BIGINT NOT NULL DEFAULT 0
-- next
CREATE TABLE IF NOT EXISTS order_claims (
    order_id           VARCHAR(36) COLLATE "C" NOT NULL PRIMARY KEY,
    user_id            VARCHAR(36) COLLATE "C" NOT NULL,
    at                 BIGINT NOT NULL,
    FOREIGN KEY (order_id) REFERENCES transactions (id) ON DELETE RESTRICT,
    FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE RESTRICT
)
-- next
CREATE TABLE IF NOT EXISTS order_notes (
    id                 VARCHAR(36) COLLATE "C" NOT NULL PRIMARY KEY,
    order_id           VARCHAR(36) COLLATE "C" NOT NULL,
    step               VARCHAR(60) COLLATE "C" NOT NULL, -- of the playbook; empty: words alone
    text               VARCHAR(400) COLLATE "C" NOT NULL,
    by_user            VARCHAR(36) COLLATE "C" NOT NULL,
    at                 BIGINT NOT NULL,
    FOREIGN KEY (order_id) REFERENCES transactions (id) ON DELETE RESTRICT,
    FOREIGN KEY (by_user) REFERENCES users (id) ON DELETE RESTRICT
)
-- next
CREATE INDEX IF NOT EXISTS order_notes_by_time ON order_notes (order_id, at, id)
-- next
CREATE INDEX IF NOT EXISTS order_notes_by_moment ON order_notes (at, id)
-- next
CREATE INDEX IF NOT EXISTS transactions_by_target ON transactions (target, id)
