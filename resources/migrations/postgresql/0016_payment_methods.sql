-- How customers pay: accounts at gateways, what a payment costs and who bears it, where transfers go.
CREATE TABLE IF NOT EXISTS gateways (
    code               VARCHAR(60) COLLATE "C" NOT NULL PRIMARY KEY, -- payment_methods.gateway
    driver             VARCHAR(30) COLLATE "C" NOT NULL,
    title              VARCHAR(100) COLLATE "C" NOT NULL,
    settings           TEXT COLLATE "C" NOT NULL, -- JSON: addresses, merchant code; never a key
    is_active          BIGINT NOT NULL CHECK (is_active IN (0, 1)),
    version            BIGINT NOT NULL DEFAULT 1
)
-- next
INSERT INTO gateways (code, driver, title, settings, is_active)
SELECT DISTINCT p.gateway, p.gateway, p.gateway, '{}', 1 FROM payment_methods p
WHERE p.gateway <> 'manual' AND NOT EXISTS (SELECT 1 FROM gateways g WHERE g.code = p.gateway)
-- next
ALTER TABLE payment_methods ADD COLUMN IF NOT EXISTS fee_points BIGINT NOT NULL DEFAULT 0
-- next
ALTER TABLE payment_methods ADD COLUMN IF NOT EXISTS fee_bearer VARCHAR(10) COLLATE "C" NOT NULL DEFAULT 'store'
-- next
ALTER TABLE payment_methods ADD COLUMN IF NOT EXISTS least BIGINT NOT NULL DEFAULT 10000
-- next
ALTER TABLE payment_methods ADD COLUMN IF NOT EXISTS most BIGINT NOT NULL DEFAULT 1000000000
-- next
ALTER TABLE payment_methods ADD COLUMN IF NOT EXISTS position BIGINT NOT NULL DEFAULT 0
-- next
ALTER TABLE payment_methods ADD COLUMN IF NOT EXISTS digits VARCHAR(10) COLLATE "C" NOT NULL DEFAULT 'none'
-- next
ALTER TABLE payment_methods ADD COLUMN IF NOT EXISTS receiver_number VARCHAR(40) COLLATE "C" NOT NULL DEFAULT ''
-- next
ALTER TABLE payment_methods ADD COLUMN IF NOT EXISTS receiver_name VARCHAR(100) COLLATE "C" NOT NULL DEFAULT ''
-- next
ALTER TABLE payment_methods ADD COLUMN IF NOT EXISTS receiver_set_at BIGINT NOT NULL DEFAULT 0
-- next
ALTER TABLE payment_methods ADD COLUMN IF NOT EXISTS version BIGINT NOT NULL DEFAULT 1
-- next
ALTER TABLE deposits ADD COLUMN IF NOT EXISTS fee BIGINT NOT NULL DEFAULT 0
-- next
ALTER TABLE deposits ADD COLUMN IF NOT EXISTS rounding BIGINT NOT NULL DEFAULT 0
-- next
ALTER TABLE deposits ADD COLUMN IF NOT EXISTS digits BIGINT NOT NULL DEFAULT 0
-- next
CREATE TABLE IF NOT EXISTS due_amounts (
    payment_id         VARCHAR(36) COLLATE "C" NOT NULL,
    due                BIGINT NOT NULL, -- what tells this transfer from every other that is waited for
    deposit_id         VARCHAR(36) COLLATE "C" NOT NULL UNIQUE,
    PRIMARY KEY (payment_id, due),
    FOREIGN KEY (payment_id) REFERENCES payment_methods (id) ON DELETE RESTRICT
)
-- next
ALTER TABLE role_permissions ADD COLUMN IF NOT EXISTS day_limit_rupiah BIGINT
-- next
ALTER TABLE invoices ADD COLUMN IF NOT EXISTS cancel_reason VARCHAR(400) COLLATE "C" NOT NULL DEFAULT ''
-- next
ALTER TABLE invoices ADD COLUMN IF NOT EXISTS asked BIGINT NOT NULL DEFAULT 0
-- next
UPDATE role_permissions SET day_limit_rupiah = 100000000
WHERE permission = 'deposit.approve' AND day_limit_rupiah IS NULL
  AND role_id IN (SELECT r.id FROM roles r WHERE r.name = 'operator')
-- next
CREATE TABLE IF NOT EXISTS notifications (
    id                 VARCHAR(36) COLLATE "C" NOT NULL PRIMARY KEY, -- of the outbox's message
    user_id            VARCHAR(36) COLLATE "C" NOT NULL,
    kind               VARCHAR(60) COLLATE "C" NOT NULL,
    content            TEXT COLLATE "C" NOT NULL, -- JSON: what the words are made of
    created_at         BIGINT NOT NULL,
    read_at            BIGINT,
    FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE RESTRICT
)
-- next
CREATE INDEX IF NOT EXISTS notifications_by_user ON notifications (user_id, created_at, id)
-- next
INSERT INTO accounts (id, class, min_available, created_at)
SELECT 'fee_income', 'income', -4000000000000000000, 0 WHERE NOT EXISTS (SELECT 1 FROM accounts WHERE id = 'fee_income')
-- next
INSERT INTO accounts (id, class, min_available, created_at)
SELECT 'gateway_fee', 'expense', -4000000000000000000, 0 WHERE NOT EXISTS (SELECT 1 FROM accounts WHERE id = 'gateway_fee')
-- next
INSERT INTO accounts (id, class, min_available, created_at)
SELECT 'rounding', 'income', -4000000000000000000, 0 WHERE NOT EXISTS (SELECT 1 FROM accounts WHERE id = 'rounding')
-- next
INSERT INTO accounts (id, class, min_available, created_at)
SELECT 'receivable', 'asset', -4000000000000000000, 0 WHERE NOT EXISTS (SELECT 1 FROM accounts WHERE id = 'receivable')
-- next
INSERT INTO role_permissions (role_id, permission, limit_rupiah)
SELECT r.id, p.permission, NULL FROM roles r
JOIN (SELECT 'super_admin' AS name, 'payment.manage' AS permission UNION ALL
      SELECT 'administrator', 'payment.manage' UNION ALL
      SELECT 'super_admin', 'payment.view' UNION ALL
      SELECT 'administrator', 'payment.view' UNION ALL
      SELECT 'finance', 'payment.view' UNION ALL
      SELECT 'super_admin', 'wallet.adjust' UNION ALL
      SELECT 'administrator', 'wallet.adjust' UNION ALL
      SELECT 'finance', 'wallet.adjust') p ON p.name = r.name
WHERE NOT EXISTS (SELECT 1 FROM role_permissions x
                  WHERE x.role_id = r.id AND x.permission = p.permission)
-- next
CREATE INDEX IF NOT EXISTS payment_methods_by_position ON payment_methods (position, id)
