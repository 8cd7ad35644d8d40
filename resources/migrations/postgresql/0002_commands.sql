-- Commands, approvals, state histories, audit: how anything changes and what is kept of it.
CREATE TABLE IF NOT EXISTS commands (
    id                 VARCHAR(36) COLLATE "C" NOT NULL PRIMARY KEY, -- minted by whoever started it (law 3)
    kind               VARCHAR(60) COLLATE "C" NOT NULL,
    actor_id           VARCHAR(36) COLLATE "C",
    origin             VARCHAR(20) COLLATE "C" NOT NULL, -- console, ctl, job, approval, simulation
    workstation        VARCHAR(100) COLLATE "C" NOT NULL,
    request_hash       VARCHAR(64) COLLATE "C" NOT NULL,
    payload            TEXT COLLATE "C" NOT NULL,
    state              VARCHAR(12) COLLATE "C" NOT NULL CHECK (state IN ('FILED', 'EXECUTED', 'REFUSED', 'WAITING')),
    result             TEXT COLLATE "C",
    filed_at           BIGINT NOT NULL,
    executed_at        BIGINT,
    CHECK ((state = 'FILED') = (executed_at IS NULL)),
    FOREIGN KEY (actor_id) REFERENCES users (id) ON DELETE RESTRICT
)
-- next
CREATE INDEX IF NOT EXISTS commands_open ON commands (state, filed_at, id)
-- next
CREATE OR REPLACE TRIGGER commands_final BEFORE UPDATE ON commands
    FOR EACH ROW WHEN (OLD.state <> 'FILED') EXECUTE FUNCTION reiyan_refuse('a decided command is final')
-- next
CREATE OR REPLACE TRIGGER commands_keep BEFORE DELETE ON commands
    FOR EACH ROW EXECUTE FUNCTION reiyan_refuse('commands rows are never deleted')
-- next
CREATE OR REPLACE TRIGGER commands_keep_all BEFORE TRUNCATE ON commands
    FOR EACH STATEMENT EXECUTE FUNCTION reiyan_refuse('commands is never emptied')
-- next
CREATE TABLE IF NOT EXISTS approvals (
    id                 VARCHAR(36) COLLATE "C" NOT NULL PRIMARY KEY, -- and the id of the command that executes it (K-15)
    command_kind       VARCHAR(60) COLLATE "C" NOT NULL,
    payload            TEXT COLLATE "C" NOT NULL,
    payload_hash       VARCHAR(64) COLLATE "C" NOT NULL,
    object_type        VARCHAR(40) COLLATE "C" NOT NULL,
    object_id          VARCHAR(64) COLLATE "C" NOT NULL,
    amount             BIGINT NOT NULL,
    summary            VARCHAR(500) COLLATE "C" NOT NULL,
    maker_id           VARCHAR(36) COLLATE "C" NOT NULL,
    maker_command_id   VARCHAR(36) COLLATE "C" NOT NULL UNIQUE,
    state              VARCHAR(12) COLLATE "C" NOT NULL CHECK (state IN ('PENDING', 'APPROVED', 'EXECUTED', 'REJECTED', 'EXPIRED', 'WITHDRAWN', 'VOID')),
    checker_id         VARCHAR(36) COLLATE "C",
    reason             VARCHAR(500) COLLATE "C",
    requested_at       BIGINT NOT NULL,
    expires_at         BIGINT NOT NULL,
    decided_at         BIGINT,
    version            BIGINT NOT NULL DEFAULT 1,
    CHECK (checker_id IS NULL OR checker_id <> maker_id), -- K-14
    FOREIGN KEY (maker_id) REFERENCES users (id) ON DELETE RESTRICT,
    FOREIGN KEY (checker_id) REFERENCES users (id) ON DELETE RESTRICT,
    FOREIGN KEY (maker_command_id) REFERENCES commands (id) ON DELETE RESTRICT
)
-- next
CREATE INDEX IF NOT EXISTS approvals_by_state ON approvals (state, requested_at, id)
-- next
CREATE OR REPLACE TRIGGER approvals_keep BEFORE DELETE ON approvals
    FOR EACH ROW EXECUTE FUNCTION reiyan_refuse('approvals rows are never deleted')
-- next
CREATE OR REPLACE TRIGGER approvals_keep_all BEFORE TRUNCATE ON approvals
    FOR EACH STATEMENT EXECUTE FUNCTION reiyan_refuse('approvals is never emptied')
-- next
CREATE TABLE IF NOT EXISTS state_histories (
    id                 VARCHAR(36) COLLATE "C" NOT NULL PRIMARY KEY, -- time-ordered: what changed since is one range scan
    machine            VARCHAR(20) COLLATE "C" NOT NULL, -- deposit, order, attempt, approval
    object_id          VARCHAR(36) COLLATE "C" NOT NULL,
    seq                BIGINT NOT NULL, -- the version the object reached
    from_state         VARCHAR(20) COLLATE "C" NOT NULL,
    to_state           VARCHAR(20) COLLATE "C" NOT NULL,
    cause              VARCHAR(60) COLLATE "C" NOT NULL,
    evidence_id        VARCHAR(36) COLLATE "C",
    actor_id           VARCHAR(36) COLLATE "C",
    command_id         VARCHAR(36) COLLATE "C",
    job_id             VARCHAR(36) COLLATE "C",
    at                 BIGINT NOT NULL,
    UNIQUE (machine, object_id, seq),
    FOREIGN KEY (command_id) REFERENCES commands (id) ON DELETE RESTRICT
)
-- next
CREATE OR REPLACE TRIGGER state_histories_no_update BEFORE UPDATE ON state_histories
    FOR EACH ROW EXECUTE FUNCTION reiyan_refuse('state_histories is append-only')
-- next
CREATE OR REPLACE TRIGGER state_histories_no_delete BEFORE DELETE ON state_histories
    FOR EACH ROW EXECUTE FUNCTION reiyan_refuse('state_histories is append-only')
-- next
CREATE OR REPLACE TRIGGER state_histories_keep_all BEFORE TRUNCATE ON state_histories
    FOR EACH STATEMENT EXECUTE FUNCTION reiyan_refuse('state_histories is never emptied')
-- next
CREATE TABLE IF NOT EXISTS activity_log (
    id                 VARCHAR(36) COLLATE "C" NOT NULL PRIMARY KEY,
    at                 BIGINT NOT NULL,
    actor_id           VARCHAR(36) COLLATE "C",
    actor_name         VARCHAR(100) COLLATE "C" NOT NULL,
    workstation        VARCHAR(100) COLLATE "C" NOT NULL,
    action             VARCHAR(60) COLLATE "C" NOT NULL,
    object_type        VARCHAR(40) COLLATE "C" NOT NULL,
    object_id          VARCHAR(64) COLLATE "C" NOT NULL,
    changes            TEXT COLLATE "C" NOT NULL, -- JSON, secrets masked
    command_id         VARCHAR(36) COLLATE "C",
    reason             VARCHAR(500) COLLATE "C" NOT NULL,
    content_hash       VARCHAR(64) COLLATE "C" NOT NULL -- SHA-256 over a canonical encoding (G-1)
)
-- next
CREATE INDEX IF NOT EXISTS activity_log_by_object ON activity_log (object_id, id)
-- next
CREATE INDEX IF NOT EXISTS activity_log_by_command ON activity_log (command_id)
-- next
CREATE OR REPLACE TRIGGER activity_log_no_update BEFORE UPDATE ON activity_log
    FOR EACH ROW EXECUTE FUNCTION reiyan_refuse('activity_log is append-only')
-- next
CREATE OR REPLACE TRIGGER activity_log_no_delete BEFORE DELETE ON activity_log
    FOR EACH ROW EXECUTE FUNCTION reiyan_refuse('activity_log is append-only')
-- next
CREATE OR REPLACE TRIGGER activity_log_keep_all BEFORE TRUNCATE ON activity_log
    FOR EACH STATEMENT EXECUTE FUNCTION reiyan_refuse('activity_log is never emptied')
-- next
CREATE TABLE IF NOT EXISTS audit_unsealed (
    audit_id           VARCHAR(36) COLLATE "C" NOT NULL PRIMARY KEY -- waits here until the sealer takes it (G-2)
)
-- next
CREATE TABLE IF NOT EXISTS audit_seals (
    seal_seq           BIGINT NOT NULL PRIMARY KEY CHECK (seal_seq > 0),
    audit_id           VARCHAR(36) COLLATE "C" NOT NULL UNIQUE,
    prev_hash          VARCHAR(64) COLLATE "C" NOT NULL,
    hash               VARCHAR(64) COLLATE "C" NOT NULL,
    sealed_at          BIGINT NOT NULL,
    FOREIGN KEY (audit_id) REFERENCES activity_log (id) ON DELETE RESTRICT
)
-- next
CREATE OR REPLACE TRIGGER audit_seals_no_update BEFORE UPDATE ON audit_seals
    FOR EACH ROW EXECUTE FUNCTION reiyan_refuse('audit_seals is append-only')
-- next
CREATE OR REPLACE TRIGGER audit_seals_no_delete BEFORE DELETE ON audit_seals
    FOR EACH ROW EXECUTE FUNCTION reiyan_refuse('audit_seals is append-only')
-- next
CREATE OR REPLACE TRIGGER audit_seals_keep_all BEFORE TRUNCATE ON audit_seals
    FOR EACH STATEMENT EXECUTE FUNCTION reiyan_refuse('audit_seals is never emptied')
-- next
CREATE TABLE IF NOT EXISTS latches (
    id                 VARCHAR(36) COLLATE "C" NOT NULL PRIMARY KEY,
    reason             VARCHAR(500) COLLATE "C" NOT NULL,
    set_at             BIGINT NOT NULL,
    lifted_at          BIGINT,
    lifted_by          VARCHAR(36) COLLATE "C",
    second_person      VARCHAR(36) COLLATE "C",
    CHECK (lifted_at IS NULL OR lifted_by <> second_person)
)
-- next
CREATE TABLE IF NOT EXISTS cases (
    id                 VARCHAR(36) COLLATE "C" NOT NULL PRIMARY KEY,
    kind               VARCHAR(40) COLLATE "C" NOT NULL, -- late_success, above_cap, contradiction, dead_job
    object_type        VARCHAR(40) COLLATE "C" NOT NULL,
    object_id          VARCHAR(64) COLLATE "C" NOT NULL,
    amount             BIGINT NOT NULL DEFAULT 0,
    note               VARCHAR(500) COLLATE "C" NOT NULL,
    state              VARCHAR(10) COLLATE "C" NOT NULL DEFAULT 'OPEN' CHECK (state IN ('OPEN', 'CLOSED')),
    opened_at          BIGINT NOT NULL,
    closed_at          BIGINT,
    UNIQUE (kind, object_id)
)
