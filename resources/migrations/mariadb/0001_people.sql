-- People, roles and what each role may do. Times are UTC milliseconds, money whole rupiah.
CREATE TABLE IF NOT EXISTS roles (
    id                 VARCHAR(36) NOT NULL PRIMARY KEY,
    name               VARCHAR(60) NOT NULL UNIQUE, -- the code: super_admin, operator, ...
    title              VARCHAR(100) NOT NULL,
    is_staff           BIGINT NOT NULL CHECK (is_staff IN (0, 1)),
    version            BIGINT NOT NULL DEFAULT 1
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin
-- next
CREATE TABLE IF NOT EXISTS role_permissions (
    role_id            VARCHAR(36) NOT NULL,
    permission         VARCHAR(60) NOT NULL, -- deposit.approve, order.place, ...
    limit_rupiah       BIGINT CHECK (limit_rupiah IS NULL OR limit_rupiah >= 0), -- above it a second person decides
    PRIMARY KEY (role_id, permission),
    FOREIGN KEY (role_id) REFERENCES roles (id) ON DELETE RESTRICT
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin
-- next
CREATE TABLE IF NOT EXISTS member_levels (
    id                 VARCHAR(36) NOT NULL PRIMARY KEY,
    name               VARCHAR(60) NOT NULL UNIQUE,
    markup_type        VARCHAR(10) NOT NULL CHECK (markup_type IN ('percent', 'flat')),
    markup_value       BIGINT NOT NULL CHECK (markup_value >= 0), -- basis points, or rupiah
    min_threshold      BIGINT NOT NULL DEFAULT 0,
    position           BIGINT NOT NULL DEFAULT 0
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin
-- next
CREATE TABLE IF NOT EXISTS users (
    id                 VARCHAR(36) NOT NULL PRIMARY KEY,
    full_name          VARCHAR(200) NOT NULL,
    user_name          VARCHAR(100) NOT NULL UNIQUE,
    email              VARCHAR(200) UNIQUE,
    phone              VARCHAR(30),
    role_id            VARCHAR(36) NOT NULL,
    member_level_id    VARCHAR(36),
    password           VARCHAR(200), -- Argon2id with its parameters (K-8); null cannot sign in
    status             VARCHAR(20) NOT NULL DEFAULT 'active' CHECK (status IN ('active', 'disabled')),
    failed_sign_ins    BIGINT NOT NULL DEFAULT 0,
    sign_in_after      BIGINT NOT NULL DEFAULT 0,
    last_sign_in_at    BIGINT,
    last_sign_in_from  VARCHAR(100),
    search_text        VARCHAR(500) NOT NULL, -- folded name, user name and phone
    created_at         BIGINT NOT NULL,
    version            BIGINT NOT NULL DEFAULT 1,
    FOREIGN KEY (role_id) REFERENCES roles (id) ON DELETE RESTRICT,
    FOREIGN KEY (member_level_id) REFERENCES member_levels (id) ON DELETE RESTRICT
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin
-- next
CREATE INDEX IF NOT EXISTS users_by_role ON users (role_id, created_at, id)
-- next
CREATE OR REPLACE TRIGGER users_keep BEFORE DELETE ON users FOR EACH ROW
SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'users rows are never deleted'
-- next
CREATE TABLE IF NOT EXISTS workstation_failures (
    workstation        VARCHAR(100) NOT NULL PRIMARY KEY,
    failures           BIGINT NOT NULL,
    sign_in_after      BIGINT NOT NULL
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin
-- next
CREATE TABLE IF NOT EXISTS settings (
    name               VARCHAR(60) NOT NULL PRIMARY KEY,
    value              MEDIUMTEXT NOT NULL,
    version            BIGINT NOT NULL DEFAULT 1
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin
