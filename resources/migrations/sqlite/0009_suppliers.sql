-- Several suppliers: where an order may go, how each supplier fares, what its codes mean.
ALTER TABLE services ADD COLUMN IF NOT EXISTS kind TEXT NOT NULL DEFAULT 'prepaid' CHECK (kind IN ('prepaid', 'game', 'bill'))
-- next
ALTER TABLE services ADD COLUMN IF NOT EXISTS answers_as TEXT NOT NULL DEFAULT ''
-- next
ALTER TABLE transactions ADD COLUMN IF NOT EXISTS route TEXT NOT NULL DEFAULT ''
-- next
ALTER TABLE attempts ADD COLUMN IF NOT EXISTS provider_handle TEXT
-- next
ALTER TABLE attempts ADD COLUMN IF NOT EXISTS handles_before TEXT
-- next
CREATE UNIQUE INDEX IF NOT EXISTS attempts_by_handle ON attempts (provider_id, provider_handle)
-- next
CREATE INDEX IF NOT EXISTS attempts_by_destination ON attempts (provider_id, destination)
-- next
CREATE TABLE IF NOT EXISTS routes (
    id                 TEXT NOT NULL PRIMARY KEY,
    service_id         TEXT NOT NULL,
    position           INTEGER NOT NULL CHECK (position >= 1),
    provider_id        TEXT NOT NULL,
    sku                TEXT NOT NULL,
    cost_cap           INTEGER CHECK (cost_cap IS NULL OR cost_cap > 0),
    wait_ms            INTEGER NOT NULL CHECK (wait_ms > 0), -- a person looks after that
    weight             INTEGER NOT NULL CHECK (weight BETWEEN 1 AND 100), -- among equal positions
    active_from        INTEGER NOT NULL, -- minutes after midnight WIB
    active_to          INTEGER NOT NULL, -- equal: all day
    UNIQUE (service_id, provider_id, sku),
    FOREIGN KEY (service_id) REFERENCES services (id) ON DELETE RESTRICT,
    FOREIGN KEY (provider_id) REFERENCES providers (id) ON DELETE RESTRICT
) STRICT
-- next
CREATE TABLE IF NOT EXISTS provider_health (
    provider_id        TEXT NOT NULL PRIMARY KEY,
    state              TEXT NOT NULL CHECK (state IN ('closed', 'open', 'half_open', 'paused')),
    reason             TEXT NOT NULL,
    retry_at           INTEGER NOT NULL, -- open until then, UTC ms
    recent             TEXT NOT NULL, -- the last 20 calls: + answered, - unknown or not sent
    balance            INTEGER,
    balance_at         INTEGER,
    changed_at         INTEGER NOT NULL,
    FOREIGN KEY (provider_id) REFERENCES providers (id) ON DELETE RESTRICT
) STRICT
-- next
CREATE TABLE IF NOT EXISTS provider_codes (
    provider_id        TEXT NOT NULL,
    code               TEXT NOT NULL, -- one that no table lists (U-1)
    message            TEXT NOT NULL,
    seen               INTEGER NOT NULL,
    first_at           INTEGER NOT NULL,
    last_at            INTEGER NOT NULL,
    PRIMARY KEY (provider_id, code),
    FOREIGN KEY (provider_id) REFERENCES providers (id) ON DELETE RESTRICT
) STRICT
-- next
INSERT INTO role_permissions (role_id, permission, limit_rupiah)
SELECT r.id, p.permission, NULL FROM roles r
JOIN (SELECT 'super_admin' AS name, 'supplier.route' AS permission UNION ALL
      SELECT 'administrator', 'supplier.route' UNION ALL
      SELECT 'product_manager', 'supplier.route' UNION ALL
      SELECT 'super_admin', 'supplier.pause' UNION ALL
      SELECT 'administrator', 'supplier.pause' UNION ALL
      SELECT 'operator', 'supplier.pause' UNION ALL
      SELECT 'super_admin', 'order.decide' UNION ALL
      SELECT 'administrator', 'order.decide' UNION ALL
      SELECT 'finance', 'order.decide' UNION ALL
      SELECT 'operator', 'order.decide') p ON p.name = r.name
WHERE NOT EXISTS (SELECT 1 FROM role_permissions x
                  WHERE x.role_id = r.id AND x.permission = p.permission)
