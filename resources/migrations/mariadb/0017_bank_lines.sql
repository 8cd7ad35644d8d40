-- What the bank wrote down, what proves a transfer, and who looks at it.
CREATE TABLE IF NOT EXISTS statement_lines (
    id                 VARCHAR(36) NOT NULL PRIMARY KEY,
    payment_id         VARCHAR(36) NOT NULL, -- our account that the line is of
    at                 BIGINT NOT NULL,
    is_day             BIGINT NOT NULL CHECK (is_day IN (0, 1)), -- the bank told the day only
    amount             BIGINT NOT NULL CHECK (amount <> 0), -- positive came in
    text               VARCHAR(400) NOT NULL,
    balance            BIGINT,
    fingerprint        VARCHAR(64) NOT NULL, -- the same line in another file is the same line
    imported_by        VARCHAR(36) NOT NULL,
    imported_at        BIGINT NOT NULL,
    deposit_id         VARCHAR(36) UNIQUE, -- a line pays one deposit, a deposit has one line
    UNIQUE (payment_id, fingerprint),
    FOREIGN KEY (payment_id) REFERENCES payment_methods (id) ON DELETE RESTRICT,
    FOREIGN KEY (imported_by) REFERENCES users (id) ON DELETE RESTRICT,
    FOREIGN KEY (deposit_id) REFERENCES deposits (id) ON DELETE RESTRICT
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin
-- next
CREATE INDEX IF NOT EXISTS statement_lines_by_time ON statement_lines (at, id)
-- next
CREATE TABLE IF NOT EXISTS statement_layouts (
    payment_id         VARCHAR(36) NOT NULL PRIMARY KEY,
    layout             TEXT NOT NULL, -- JSON: which column holds what
    FOREIGN KEY (payment_id) REFERENCES payment_methods (id) ON DELETE RESTRICT
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin
-- next
CREATE TABLE IF NOT EXISTS deposit_suggestions (
    deposit_id         VARCHAR(36) NOT NULL,
    line_id            VARCHAR(36) NOT NULL,
    reason             VARCHAR(20) NOT NULL,
    position           BIGINT NOT NULL,
    together           VARCHAR(36), -- the other deposit that the same transfer pays
    PRIMARY KEY (deposit_id, line_id),
    FOREIGN KEY (line_id) REFERENCES statement_lines (id) ON DELETE RESTRICT
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin
-- next
CREATE TABLE IF NOT EXISTS evidence_files (
    hash               VARCHAR(64) NOT NULL PRIMARY KEY, -- SHA-256 of what was handed in
    mime               VARCHAR(40) NOT NULL,
    content            LONGBLOB NOT NULL, -- as shown: decoded, drawn anew, no larger than a screen
    created_at         BIGINT NOT NULL
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin
-- next
CREATE TABLE IF NOT EXISTS evidence (
    deposit_id         VARCHAR(36) NOT NULL,
    hash               VARCHAR(64) NOT NULL,
    look               VARCHAR(16) NOT NULL, -- 64 bits that change little when a picture does
    added_by           VARCHAR(36) NOT NULL,
    added_at           BIGINT NOT NULL,
    PRIMARY KEY (deposit_id, hash),
    FOREIGN KEY (deposit_id) REFERENCES deposits (id) ON DELETE RESTRICT,
    FOREIGN KEY (hash) REFERENCES evidence_files (hash) ON DELETE RESTRICT,
    FOREIGN KEY (added_by) REFERENCES users (id) ON DELETE RESTRICT
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin
-- next
CREATE TABLE IF NOT EXISTS deposit_claims (
    deposit_id         VARCHAR(36) NOT NULL PRIMARY KEY,
    user_id            VARCHAR(36) NOT NULL,
    at                 BIGINT NOT NULL,
    FOREIGN KEY (deposit_id) REFERENCES deposits (id) ON DELETE RESTRICT,
    FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE RESTRICT
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin
-- next
CREATE TABLE IF NOT EXISTS deposit_notes (
    id                 VARCHAR(36) NOT NULL PRIMARY KEY,
    deposit_id         VARCHAR(36) NOT NULL,
    text               VARCHAR(400) NOT NULL,
    by_user            VARCHAR(36) NOT NULL,
    at                 BIGINT NOT NULL,
    FOREIGN KEY (deposit_id) REFERENCES deposits (id) ON DELETE RESTRICT,
    FOREIGN KEY (by_user) REFERENCES users (id) ON DELETE RESTRICT
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin
-- next
ALTER TABLE deposits ADD COLUMN IF NOT EXISTS verdict VARCHAR(20) NOT NULL DEFAULT ''
-- next
ALTER TABLE deposits ADD COLUMN IF NOT EXISTS checks VARCHAR(10) NOT NULL DEFAULT ''
-- next
ALTER TABLE deposits ADD COLUMN IF NOT EXISTS received BIGINT NOT NULL DEFAULT 0
-- next
ALTER TABLE deposits ADD COLUMN IF NOT EXISTS merged_into VARCHAR(36)
-- next
CREATE INDEX IF NOT EXISTS deposit_notes_by_time ON deposit_notes (at, id)
-- next
CREATE INDEX IF NOT EXISTS deposits_by_merge ON deposits (merged_into)
-- next
CREATE INDEX IF NOT EXISTS evidence_by_time ON evidence (added_at, deposit_id)
