-- Payments at gateways: what was asked for, and how the customer pays.
ALTER TABLE payment_methods ADD COLUMN IF NOT EXISTS channel VARCHAR(60) COLLATE "C" NOT NULL DEFAULT ''
-- next
CREATE TABLE IF NOT EXISTS invoices (
    deposit_id         VARCHAR(36) COLLATE "C" NOT NULL PRIMARY KEY,
    reference          VARCHAR(60) COLLATE "C" NOT NULL UNIQUE, -- ours; no gateway sees it twice
    gateway            VARCHAR(60) COLLATE "C" NOT NULL,
    channel            VARCHAR(60) COLLATE "C" NOT NULL,
    handle             VARCHAR(100) COLLATE "C" NOT NULL DEFAULT '', -- the gateway's own id
    instructions       TEXT COLLATE "C" NOT NULL, -- JSON: how the customer pays
    called_at          BIGINT NOT NULL DEFAULT 0, -- the creation left this house; 0: not yet
    checks             BIGINT NOT NULL DEFAULT 0,
    asked_at           BIGINT NOT NULL DEFAULT 0, -- the last question
    paid               BIGINT NOT NULL DEFAULT 0, -- what was booked: into the wallet, or into suspense
    refunded           BIGINT NOT NULL DEFAULT 0, -- what went back, as far as people were told
    failure            VARCHAR(100) COLLATE "C" NOT NULL DEFAULT '',
    FOREIGN KEY (deposit_id) REFERENCES deposits (id) ON DELETE RESTRICT
)
-- next
INSERT INTO roles (id, name, title, is_staff)
SELECT '00000000-0000-4000-8000-0000000000e1', ':engine', 'Mesin', 0
WHERE NOT EXISTS (SELECT 1 FROM roles WHERE id = '00000000-0000-4000-8000-0000000000e1')
-- next
INSERT INTO users (id, full_name, user_name, role_id, status, search_text, created_at)
SELECT '00000000-0000-4000-8000-0000000000e2', 'Mesin', ':engine', '00000000-0000-4000-8000-0000000000e1', 'disabled', '', 0
WHERE NOT EXISTS (SELECT 1 FROM users WHERE id = '00000000-0000-4000-8000-0000000000e2')
-- next
CREATE INDEX IF NOT EXISTS invoices_by_handle ON invoices (gateway, handle)
