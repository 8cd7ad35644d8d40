-- People, roles and what each role may do. Times are UTC milliseconds, money whole rupiah.
CREATE OR REPLACE FUNCTION reiyan_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '%', TG_ARGV[0];
END
$$
-- next
CREATE TABLE IF NOT EXISTS roles (
    id                 VARCHAR(36) COLLATE "C" NOT NULL PRIMARY KEY,
    name               VARCHAR(60) COLLATE "C" NOT NULL UNIQUE, -- the code: super_admin, operator, ...
    title              VARCHAR(100) COLLATE "C" NOT NULL,
    is_staff           BIGINT NOT NULL CHECK (is_staff IN (0, 1)),
    version            BIGINT NOT NULL DEFAULT 1
)
-- next
CREATE TABLE IF NOT EXISTS role_permissions (
    role_id            VARCHAR(36) COLLATE "C" NOT NULL,
    permission         VARCHAR(60) COLLATE "C" NOT NULL, -- deposit.approve, order.place, ...
    limit_rupiah       BIGINT CHECK (limit_rupiah IS NULL OR limit_rupiah >= 0), -- above it a second person decides
    PRIMARY KEY (role_id, permission),
    FOREIGN KEY (role_id) REFERENCES roles (id) ON DELETE RESTRICT
)
-- next
CREATE TABLE IF NOT EXISTS member_levels (
    id                 VARCHAR(36) COLLATE "C" NOT NULL PRIMARY KEY,
    name               VARCHAR(60) COLLATE "C" NOT NULL UNIQUE,
    markup_type        VARCHAR(10) COLLATE "C" NOT NULL CHECK (markup_type IN ('percent', 'flat')),
    markup_value       BIGINT NOT NULL CHECK (markup_value >= 0), -- basis points, or rupiah
    min_threshold      BIGINT NOT NULL DEFAULT 0,
    position           BIGINT NOT NULL DEFAULT 0
)
-- next
CREATE TABLE IF NOT EXISTS users (
    id                 VARCHAR(36) COLLATE "C" NOT NULL PRIMARY KEY,
    full_name          VARCHAR(200) COLLATE "C" NOT NULL,
    user_name          VARCHAR(100) COLLATE "C" NOT NULL UNIQUE,
    email              VARCHAR(200) COLLATE "C" UNIQUE,
    phone              VARCHAR(30) COLLATE "C",
    role_id            VARCHAR(36) COLLATE "C" NOT NULL,
    member_level_id    VARCHAR(36) COLLATE "C",
    password           VARCHAR(200) COLLATE "C", -- Argon2id with its parameters (K-8); null cannot sign in
    status             VARCHAR(20) COLLATE "C" NOT NULL DEFAULT 'active' CHECK (status IN ('active', 'disabled')),
    failed_sign_ins    BIGINT NOT NULL DEFAULT 0,
    sign_in_after      BIGINT NOT NULL DEFAULT 0,
    last_sign_in_at    BIGINT,
    last_sign_in_from  VARCHAR(100) COLLATE "C",
    search_text        VARCHAR(500) COLLATE "C" NOT NULL, -- folded name, user name and phone
    created_at         BIGINT NOT NULL,
    version            BIGINT NOT NULL DEFAULT 1,
    FOREIGN KEY (role_id) REFERENCES roles (id) ON DELETE RESTRICT,
    FOREIGN KEY (member_level_id) REFERENCES member_levels (id) ON DELETE RESTRICT
)
-- next
CREATE INDEX IF NOT EXISTS users_by_role ON users (role_id, created_at, id)
-- next
CREATE OR REPLACE TRIGGER users_keep BEFORE DELETE ON users
    FOR EACH ROW EXECUTE FUNCTION reiyan_refuse('users rows are never deleted')
-- next
CREATE OR REPLACE TRIGGER users_keep_all BEFORE TRUNCATE ON users
    FOR EACH STATEMENT EXECUTE FUNCTION reiyan_refuse('users is never emptied')
-- next
CREATE TABLE IF NOT EXISTS workstation_failures (
    workstation        VARCHAR(100) COLLATE "C" NOT NULL PRIMARY KEY,
    failures           BIGINT NOT NULL,
    sign_in_after      BIGINT NOT NULL
)
-- next
CREATE TABLE IF NOT EXISTS settings (
    name               VARCHAR(60) COLLATE "C" NOT NULL PRIMARY KEY,
    value              TEXT COLLATE "C" NOT NULL,
    version            BIGINT NOT NULL DEFAULT 1
)
