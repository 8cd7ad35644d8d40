-- People, roles and what each role may do. Times are UTC milliseconds, money whole rupiah.
CREATE TABLE IF NOT EXISTS roles (
    id                 TEXT NOT NULL PRIMARY KEY,
    name               TEXT NOT NULL UNIQUE, -- the code: super_admin, operator, ...
    title              TEXT NOT NULL,
    is_staff           INTEGER NOT NULL CHECK (is_staff IN (0, 1)),
    version            INTEGER NOT NULL DEFAULT 1
) STRICT
-- next
CREATE TABLE IF NOT EXISTS role_permissions (
    role_id            TEXT NOT NULL,
    permission         TEXT NOT NULL, -- deposit.approve, order.place, ...
    limit_rupiah       INTEGER CHECK (limit_rupiah IS NULL OR limit_rupiah >= 0), -- above it a second person decides
    PRIMARY KEY (role_id, permission),
    FOREIGN KEY (role_id) REFERENCES roles (id) ON DELETE RESTRICT
) STRICT
-- next
CREATE TABLE IF NOT EXISTS member_levels (
    id                 TEXT NOT NULL PRIMARY KEY,
    name               TEXT NOT NULL UNIQUE,
    markup_type        TEXT NOT NULL CHECK (markup_type IN ('percent', 'flat')),
    markup_value       INTEGER NOT NULL CHECK (markup_value >= 0), -- basis points, or rupiah
    min_threshold      INTEGER NOT NULL DEFAULT 0,
    position           INTEGER NOT NULL DEFAULT 0
) STRICT
-- next
CREATE TABLE IF NOT EXISTS users (
    id                 TEXT NOT NULL PRIMARY KEY,
    full_name          TEXT NOT NULL,
    user_name          TEXT NOT NULL UNIQUE,
    email              TEXT UNIQUE,
    phone              TEXT,
    role_id            TEXT NOT NULL,
    member_level_id    TEXT,
    password           TEXT, -- Argon2id with its parameters (K-8); null cannot sign in
    status             TEXT NOT NULL DEFAULT 'active' CHECK (status IN ('active', 'disabled')),
    failed_sign_ins    INTEGER NOT NULL DEFAULT 0,
    sign_in_after      INTEGER NOT NULL DEFAULT 0,
    last_sign_in_at    INTEGER,
    last_sign_in_from  TEXT,
    search_text        TEXT NOT NULL, -- folded name, user name and phone
    created_at         INTEGER NOT NULL,
    version            INTEGER NOT NULL DEFAULT 1,
    FOREIGN KEY (role_id) REFERENCES roles (id) ON DELETE RESTRICT,
    FOREIGN KEY (member_level_id) REFERENCES member_levels (id) ON DELETE RESTRICT
) STRICT
-- next
CREATE INDEX IF NOT EXISTS users_by_role ON users (role_id, created_at, id)
-- next
CREATE TRIGGER IF NOT EXISTS users_keep BEFORE DELETE ON users
BEGIN
    SELECT RAISE(ABORT, 'users rows are never deleted');
END
-- next
CREATE TABLE IF NOT EXISTS workstation_failures (
    workstation        TEXT NOT NULL PRIMARY KEY,
    failures           INTEGER NOT NULL,
    sign_in_after      INTEGER NOT NULL
) STRICT
-- next
CREATE TABLE IF NOT EXISTS settings (
    name               TEXT NOT NULL PRIMARY KEY,
    value              TEXT NOT NULL,
    version            INTEGER NOT NULL DEFAULT 1
) STRICT
