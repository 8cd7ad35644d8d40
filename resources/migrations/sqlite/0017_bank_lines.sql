-- What the bank wrote down, what proves a transfer, and who looks at it.
CREATE TABLE IF NOT EXISTS statement_lines (
    id                 TEXT NOT NULL PRIMARY KEY,
    payment_id         TEXT NOT NULL, -- our account that the line is of
    at                 INTEGER NOT NULL,
    is_day             INTEGER NOT NULL CHECK (is_day IN (0, 1)), -- the bank told the day only
    amount             INTEGER NOT NULL CHECK (amount <> 0), -- positive came in
    text               TEXT NOT NULL,
    balance            INTEGER,
    fingerprint        TEXT NOT NULL, -- the same line in another file is the same line
    imported_by        TEXT NOT NULL,
    imported_at        INTEGER NOT NULL,
    deposit_id         TEXT UNIQUE, -- a line pays one deposit, a deposit has one line
    UNIQUE (payment_id, fingerprint),
    FOREIGN KEY (payment_id) REFERENCES payment_methods (id) ON DELETE RESTRICT,
    FOREIGN KEY (imported_by) REFERENCES users (id) ON DELETE RESTRICT,
    FOREIGN KEY (deposit_id) REFERENCES deposits (id) ON DELETE RESTRICT
) STRICT
-- next
CREATE INDEX IF NOT EXISTS statement_lines_by_time ON statement_lines (at, id)
-- next
CREATE TABLE IF NOT EXISTS statement_layouts (
    payment_id         TEXT NOT NULL PRIMARY KEY,
    layout             TEXT NOT NULL, -- JSON: which column holds what
    FOREIGN KEY (payment_id) REFERENCES payment_methods (id) ON DELETE RESTRICT
) STRICT
-- next
CREATE TABLE IF NOT EXISTS deposit_suggestions (
    deposit_id         TEXT NOT NULL,
    line_id            TEXT NOT NULL,
    reason             TEXT NOT NULL,
    position           INTEGER NOT NULL,
    together           TEXT, -- the other deposit that the same transfer pays
    PRIMARY KEY (deposit_id, line_id),
    FOREIGN KEY (line_id) REFERENCES statement_lines (id) ON DELETE RESTRICT
) STRICT
-- next
CREATE TABLE IF NOT EXISTS evidence_files (
    hash               TEXT NOT NULL PRIMARY KEY, -- SHA-256 of what was handed in
    mime               TEXT NOT NULL,
    content            BLOB NOT NULL, -- as shown: decoded, drawn anew, no larger than a screen
    created_at         INTEGER NOT NULL
) STRICT
-- next
CREATE TABLE IF NOT EXISTS evidence (
    deposit_id         TEXT NOT NULL,
    hash               TEXT NOT NULL,
    look               TEXT NOT NULL, -- 64 bits that change little when a picture does
    added_by           TEXT NOT NULL,
    added_at           INTEGER NOT NULL,
    PRIMARY KEY (deposit_id, hash),
    FOREIGN KEY (deposit_id) REFERENCES deposits (id) ON DELETE RESTRICT,
    FOREIGN KEY (hash) REFERENCES evidence_files (hash) ON DELETE RESTRICT,
    FOREIGN KEY (added_by) REFERENCES users (id) ON DELETE RESTRICT
) STRICT
-- next
CREATE TABLE IF NOT EXISTS deposit_claims (
    deposit_id         TEXT NOT NULL PRIMARY KEY,
    user_id            TEXT NOT NULL,
    at                 INTEGER NOT NULL,
    FOREIGN KEY (deposit_id) REFERENCES deposits (id) ON DELETE RESTRICT,
    FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE RESTRICT
) STRICT
-- next
CREATE TABLE IF NOT EXISTS deposit_notes (
    id                 TEXT NOT NULL PRIMARY KEY,
    deposit_id         TEXT NOT NULL,
    text               TEXT NOT NULL,
    by_user            TEXT NOT NULL,
    at                 INTEGER NOT NULL,
    FOREIGN KEY (deposit_id) REFERENCES deposits (id) ON DELETE RESTRICT,
    FOREIGN KEY (by_user) REFERENCES users (id) ON DELETE RESTRICT
) STRICT
-- next
ALTER TABLE deposits ADD COLUMN IF NOT EXISTS verdict TEXT NOT NULL DEFAULT ''
-- next
ALTER TABLE deposits ADD COLUMN IF NOT EXISTS checks TEXT NOT NULL DEFAULT ''
-- next
ALTER TABLE deposits ADD COLUMN IF NOT EXISTS received INTEGER NOT NULL DEFAULT 0
-- next
ALTER TABLE deposits ADD COLUMN IF NOT EXISTS merged_into TEXT
-- next
CREATE INDEX IF NOT EXISTS deposit_notes_by_time ON deposit_notes (at, id)
-- next
CREATE INDEX IF NOT EXISTS deposits_by_merge ON deposits (merged_into)
-- next
CREATE INDEX IF NOT EXISTS evidence_by_time ON evidence (added_at, deposit_id)
