-- How customers pay: accounts at gateways, what a payment costs and who bears it, where transfers go.
CREATE TABLE IF NOT EXISTS gateways (
    code               TEXT NOT NULL PRIMARY KEY, -- payment_methods.gateway
    driver             TEXT NOT NULL,
    title              TEXT NOT NULL,
    settings           TEXT NOT NULL, -- JSON: addresses, merchant code; never a key
    is_active          INTEGER NOT NULL CHECK (is_active IN (0, 1)),
    version            INTEGER NOT NULL DEFAULT 1
) STRICT
-- next
INSERT INTO gateways (code, driver, title, settings, is_active)
SELECT DISTINCT p.gateway, p.gateway, p.gateway, '{}', 1 FROM payment_methods p
WHERE p.gateway <> 'manual' AND NOT EXISTS (SELECT 1 FROM gateways g WHERE g.code = p.gateway)
-- next
ALTER TABLE payment_methods ADD COLUMN IF NOT EXISTS fee_points INTEGER NOT NULL DEFAULT 0
-- next
ALTER TABLE payment_methods ADD COLUMN IF NOT EXISTS fee_bearer TEXT NOT NULL DEFAULT 'store'
-- next
ALTER TABLE payment_methods ADD COLUMN IF NOT EXISTS least INTEGER NOT NULL DEFAULT 10000
-- next
ALTER TABLE payment_methods ADD COLUMN IF NOT EXISTS most INTEGER NOT NULL DEFAULT 1000000000
-- next
ALTER TABLE payment_methods ADD COLUMN IF NOT EXISTS position INTEGER NOT NULL DEFAULT 0
-- next
ALTER TABLE payment_methods ADD COLUMN IF NOT EXISTS digits TEXT NOT NULL DEFAULT 'none'
-- next
ALTER TABLE payment_methods ADD COLUMN IF NOT EXISTS receiver_number TEXT NOT NULL DEFAULT ''
-- next
ALTER TABLE payment_methods ADD COLUMN IF NOT EXISTS receiver_name TEXT NOT NULL DEFAULT ''
-- next
ALTER TABLE payment_methods ADD COLUMN IF NOT EXISTS receiver_set_at INTEGER NOT NULL DEFAULT 0
-- next
ALTER TABLE payment_methods ADD COLUMN IF NOT EXISTS version INTEGER NOT NULL DEFAULT 1
-- next
ALTER TABLE deposits ADD COLUMN IF NOT EXISTS fee INTEGER NOT NULL DEFAULT 0
-- next
ALTER TABLE deposits ADD COLUMN IF NOT EXISTS rounding INTEGER NOT NULL DEFAULT 0
-- next
ALTER TABLE deposits ADD COLUMN IF NOT EXISTS digits INTEGER NOT NULL DEFAULT 0
-- next
CREATE TABLE IF NOT EXISTS due_amounts (
    payment_id         TEXT NOT NULL,
    due                INTEGER NOT NULL, -- what tells this transfer from every other that is waited for
    deposit_id         TEXT NOT NULL UNIQUE,
    PRIMARY KEY (payment_id, due),
    FOREIGN KEY (payment_id) REFERENCES payment_methods (id) ON DELETE RESTRICT
) STRICT
-- next
ALTER TABLE role_permissions ADD COLUMN IF NOT EXISTS day_limit_rupiah INTEGER
-- next
ALTER TABLE invoices ADD COLUMN IF NOT EXISTS cancel_reason TEXT NOT NULL DEFAULT ''
-- next
ALTER TABLE invoices ADD COLUMN IF NOT EXISTS asked INTEGER NOT NULL DEFAULT 0
-- next
UPDATE role_permissions SET day_limit_rupiah = 100000000
WHERE permission = 'deposit.approve' AND day_limit_rupiah IS NULL
  AND role_id IN (SELECT r.id FROM roles r WHERE r.name = 'operator')
-- next
CREATE TABLE IF NOT EXISTS notifications (
    id                 TEXT NOT NULL PRIMARY KEY, -- of the outbox's message
    user_id            TEXT NOT NULL,
    kind               TEXT NOT NULL,
    content            TEXT NOT NULL, -- JSON: what the words are made of
    created_at         INTEGER NOT NULL,
    read_at            INTEGER,
    FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE RESTRICT
) STRICT
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
