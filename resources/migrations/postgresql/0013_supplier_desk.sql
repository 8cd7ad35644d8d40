-- Suppliers are asked on demand; their own lists are followed; deposit tickets are ordered there.
ALTER TABLE provider_health ADD COLUMN IF NOT EXISTS asked_at BIGINT NOT NULL DEFAULT 0
-- next
ALTER TABLE provider_health ADD COLUMN IF NOT EXISTS ask_failure VARCHAR(400) COLLATE "C" NOT NULL DEFAULT ''
-- next
CREATE TABLE IF NOT EXISTS price_lists (
    provider_id        VARCHAR(36) COLLATE "C" NOT NULL,
    kind               VARCHAR(60) COLLATE "C" NOT NULL CHECK (kind IN ('prepaid', 'game', 'bill')),
    asked_at           BIGINT NOT NULL,
    fetched_at         BIGINT NOT NULL DEFAULT 0, -- the last one that could be read
    items              BIGINT NOT NULL DEFAULT 0,
    changed            BIGINT NOT NULL DEFAULT 0,
    unknown            BIGINT NOT NULL DEFAULT 0, -- items there that we do not have
    failure            VARCHAR(400) COLLATE "C" NOT NULL DEFAULT '',
    PRIMARY KEY (provider_id, kind),
    FOREIGN KEY (provider_id) REFERENCES providers (id) ON DELETE RESTRICT
)
-- next
CREATE TABLE IF NOT EXISTS deposit_tickets (
    id                 VARCHAR(36) COLLATE "C" NOT NULL PRIMARY KEY,
    provider_id        VARCHAR(36) COLLATE "C" NOT NULL,
    state              VARCHAR(60) COLLATE "C" NOT NULL CHECK (state IN ('ASKED', 'READY', 'REFUSED')),
    wanted             BIGINT NOT NULL CHECK (wanted > 0),
    bank               VARCHAR(60) COLLATE "C" NOT NULL,
    owner              VARCHAR(200) COLLATE "C" NOT NULL, -- name on the account that sends
    amount             BIGINT NOT NULL DEFAULT 0, -- exact, with the digits that tell it apart
    account            VARCHAR(60) COLLATE "C" NOT NULL DEFAULT '',
    note               VARCHAR(200) COLLATE "C" NOT NULL DEFAULT '', -- to be written on the transfer
    failure            VARCHAR(400) COLLATE "C" NOT NULL DEFAULT '',
    asked_by           VARCHAR(36) COLLATE "C" NOT NULL,
    asked_at           BIGINT NOT NULL,
    answered_at        BIGINT,
    FOREIGN KEY (provider_id) REFERENCES providers (id) ON DELETE RESTRICT,
    FOREIGN KEY (asked_by) REFERENCES users (id) ON DELETE RESTRICT
)
-- next
INSERT INTO role_permissions (role_id, permission, limit_rupiah)
SELECT r.id, p.permission, NULL FROM roles r
JOIN (SELECT 'super_admin' AS name, 'supplier.deposit' AS permission UNION ALL
      SELECT 'administrator', 'supplier.deposit' UNION ALL
      SELECT 'finance', 'supplier.deposit') p ON p.name = r.name
WHERE NOT EXISTS (SELECT 1 FROM role_permissions x
                  WHERE x.role_id = r.id AND x.permission = p.permission)
-- next
CREATE INDEX IF NOT EXISTS deposit_tickets_by_time ON deposit_tickets (asked_at, id)
-- next
CREATE INDEX IF NOT EXISTS attempts_by_creation ON attempts (created_at, id)
