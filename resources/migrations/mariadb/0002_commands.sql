-- Commands, approvals, state histories, audit: how anything changes and what is kept of it.
CREATE TABLE IF NOT EXISTS commands (
    id                 VARCHAR(36) NOT NULL PRIMARY KEY, -- minted by whoever started it (law 3)
    kind               VARCHAR(60) NOT NULL,
    actor_id           VARCHAR(36),
    origin             VARCHAR(20) NOT NULL, -- console, ctl, job, approval, simulation
    workstation        VARCHAR(100) NOT NULL,
    request_hash       VARCHAR(64) NOT NULL,
    payload            MEDIUMTEXT NOT NULL,
    state              VARCHAR(12) NOT NULL CHECK (state IN ('FILED', 'EXECUTED', 'REFUSED', 'WAITING')),
    result             MEDIUMTEXT,
    filed_at           BIGINT NOT NULL,
    executed_at        BIGINT,
    CHECK ((state = 'FILED') = (executed_at IS NULL)),
    FOREIGN KEY (actor_id) REFERENCES users (id) ON DELETE RESTRICT
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin
-- next
CREATE INDEX IF NOT EXISTS commands_open ON commands (state, filed_at, id)
-- next
CREATE OR REPLACE TRIGGER commands_final BEFORE UPDATE ON commands FOR EACH ROW
IF OLD.state <> 'FILED' THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'a decided command is final';
END IF
-- next
CREATE OR REPLACE TRIGGER commands_keep BEFORE DELETE ON commands FOR EACH ROW
SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'commands rows are never deleted'
-- next
CREATE TABLE IF NOT EXISTS approvals (
    id                 VARCHAR(36) NOT NULL PRIMARY KEY, -- and the id of the command that executes it (K-15)
    command_kind       VARCHAR(60) NOT NULL,
    payload            MEDIUMTEXT NOT NULL,
    payload_hash       VARCHAR(64) NOT NULL,
    object_type        VARCHAR(40) NOT NULL,
    object_id          VARCHAR(64) NOT NULL,
    amount             BIGINT NOT NULL,
    summary            VARCHAR(500) NOT NULL,
    maker_id           VARCHAR(36) NOT NULL,
    maker_command_id   VARCHAR(36) NOT NULL UNIQUE,
    state              VARCHAR(12) NOT NULL CHECK (state IN ('PENDING', 'APPROVED', 'EXECUTED', 'REJECTED', 'EXPIRED', 'WITHDRAWN', 'VOID')),
    checker_id         VARCHAR(36),
    reason             VARCHAR(500),
    requested_at       BIGINT NOT NULL,
    expires_at         BIGINT NOT NULL,
    decided_at         BIGINT,
    version            BIGINT NOT NULL DEFAULT 1,
    CHECK (checker_id IS NULL OR checker_id <> maker_id), -- K-14
    FOREIGN KEY (maker_id) REFERENCES users (id) ON DELETE RESTRICT,
    FOREIGN KEY (checker_id) REFERENCES users (id) ON DELETE RESTRICT,
    FOREIGN KEY (maker_command_id) REFERENCES commands (id) ON DELETE RESTRICT
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin
-- next
CREATE INDEX IF NOT EXISTS approvals_by_state ON approvals (state, requested_at, id)
-- next
CREATE OR REPLACE TRIGGER approvals_keep BEFORE DELETE ON approvals FOR EACH ROW
SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'approvals rows are never deleted'
-- next
CREATE TABLE IF NOT EXISTS state_histories (
    id                 VARCHAR(36) NOT NULL PRIMARY KEY, -- time-ordered: what changed since is one range scan
    machine            VARCHAR(20) NOT NULL, -- deposit, order, attempt, approval
    object_id          VARCHAR(36) NOT NULL,
    seq                BIGINT NOT NULL, -- the version the object reached
    from_state         VARCHAR(20) NOT NULL,
    to_state           VARCHAR(20) NOT NULL,
    cause              VARCHAR(60) NOT NULL,
    evidence_id        VARCHAR(36),
    actor_id           VARCHAR(36),
    command_id         VARCHAR(36),
    job_id             VARCHAR(36),
    at                 BIGINT NOT NULL,
    UNIQUE (machine, object_id, seq),
    FOREIGN KEY (command_id) REFERENCES commands (id) ON DELETE RESTRICT
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin
-- next
CREATE OR REPLACE TRIGGER state_histories_no_update BEFORE UPDATE ON state_histories FOR EACH ROW
SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'state_histories is append-only'
-- next
CREATE OR REPLACE TRIGGER state_histories_no_delete BEFORE DELETE ON state_histories FOR EACH ROW
SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'state_histories is append-only'
-- next
CREATE TABLE IF NOT EXISTS activity_log (
    id                 VARCHAR(36) NOT NULL PRIMARY KEY,
    at                 BIGINT NOT NULL,
    actor_id           VARCHAR(36),
    actor_name         VARCHAR(100) NOT NULL,
    workstation        VARCHAR(100) NOT NULL,
    action             VARCHAR(60) NOT NULL,
    object_type        VARCHAR(40) NOT NULL,
    object_id          VARCHAR(64) NOT NULL,
    changes            MEDIUMTEXT NOT NULL, -- JSON, secrets masked
    command_id         VARCHAR(36),
    reason             VARCHAR(500) NOT NULL,
    content_hash       VARCHAR(64) NOT NULL -- SHA-256 over a canonical encoding (G-1)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin
-- next
CREATE INDEX IF NOT EXISTS activity_log_by_object ON activity_log (object_id, id)
-- next
CREATE INDEX IF NOT EXISTS activity_log_by_command ON activity_log (command_id)
-- next
CREATE OR REPLACE TRIGGER activity_log_no_update BEFORE UPDATE ON activity_log FOR EACH ROW
SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'activity_log is append-only'
-- next
CREATE OR REPLACE TRIGGER activity_log_no_delete BEFORE DELETE ON activity_log FOR EACH ROW
SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'activity_log is append-only'
-- next
CREATE TABLE IF NOT EXISTS audit_unsealed (
    audit_id           VARCHAR(36) NOT NULL PRIMARY KEY -- waits here until the sealer takes it (G-2)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin
-- next
CREATE TABLE IF NOT EXISTS audit_seals (
    seal_seq           BIGINT NOT NULL PRIMARY KEY CHECK (seal_seq > 0),
    audit_id           VARCHAR(36) NOT NULL UNIQUE,
    prev_hash          VARCHAR(64) NOT NULL,
    hash               VARCHAR(64) NOT NULL,
    sealed_at          BIGINT NOT NULL,
    FOREIGN KEY (audit_id) REFERENCES activity_log (id) ON DELETE RESTRICT
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin
-- next
CREATE OR REPLACE TRIGGER audit_seals_no_update BEFORE UPDATE ON audit_seals FOR EACH ROW
SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'audit_seals is append-only'
-- next
CREATE OR REPLACE TRIGGER audit_seals_no_delete BEFORE DELETE ON audit_seals FOR EACH ROW
SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'audit_seals is append-only'
-- next
CREATE TABLE IF NOT EXISTS latches (
    id                 VARCHAR(36) NOT NULL PRIMARY KEY,
    reason             VARCHAR(500) NOT NULL,
    set_at             BIGINT NOT NULL,
    lifted_at          BIGINT,
    lifted_by          VARCHAR(36),
    second_person      VARCHAR(36),
    CHECK (lifted_at IS NULL OR lifted_by <> second_person)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin
-- next
CREATE TABLE IF NOT EXISTS cases (
    id                 VARCHAR(36) NOT NULL PRIMARY KEY,
    kind               VARCHAR(40) NOT NULL, -- late_success, above_cap, contradiction, dead_job
    object_type        VARCHAR(40) NOT NULL,
    object_id          VARCHAR(64) NOT NULL,
    amount             BIGINT NOT NULL DEFAULT 0,
    note               VARCHAR(500) NOT NULL,
    state              VARCHAR(10) NOT NULL DEFAULT 'OPEN' CHECK (state IN ('OPEN', 'CLOSED')),
    opened_at          BIGINT NOT NULL,
    closed_at          BIGINT,
    UNIQUE (kind, object_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin
