-- Commands, approvals, state histories, audit: how anything changes and what is kept of it.
CREATE TABLE IF NOT EXISTS commands (
    id                 TEXT NOT NULL PRIMARY KEY, -- minted by whoever started it (law 3)
    kind               TEXT NOT NULL,
    actor_id           TEXT,
    origin             TEXT NOT NULL, -- console, ctl, job, approval, simulation
    workstation        TEXT NOT NULL,
    request_hash       TEXT NOT NULL,
    payload            TEXT NOT NULL,
    state              TEXT NOT NULL CHECK (state IN ('FILED', 'EXECUTED', 'REFUSED', 'WAITING')),
    result             TEXT,
    filed_at           INTEGER NOT NULL,
    executed_at        INTEGER,
    CHECK ((state = 'FILED') = (executed_at IS NULL)),
    FOREIGN KEY (actor_id) REFERENCES users (id) ON DELETE RESTRICT
) STRICT
-- next
CREATE INDEX IF NOT EXISTS commands_open ON commands (state, filed_at, id)
-- next
CREATE TRIGGER IF NOT EXISTS commands_final BEFORE UPDATE ON commands WHEN (OLD.state <> 'FILED')
BEGIN
    SELECT RAISE(ABORT, 'a decided command is final');
END
-- next
CREATE TRIGGER IF NOT EXISTS commands_keep BEFORE DELETE ON commands
BEGIN
    SELECT RAISE(ABORT, 'commands rows are never deleted');
END
-- next
CREATE TABLE IF NOT EXISTS approvals (
    id                 TEXT NOT NULL PRIMARY KEY, -- and the id of the command that executes it (K-15)
    command_kind       TEXT NOT NULL,
    payload            TEXT NOT NULL,
    payload_hash       TEXT NOT NULL,
    object_type        TEXT NOT NULL,
    object_id          TEXT NOT NULL,
    amount             INTEGER NOT NULL,
    summary            TEXT NOT NULL,
    maker_id           TEXT NOT NULL,
    maker_command_id   TEXT NOT NULL UNIQUE,
    state              TEXT NOT NULL CHECK (state IN ('PENDING', 'APPROVED', 'EXECUTED', 'REJECTED', 'EXPIRED', 'WITHDRAWN', 'VOID')),
    checker_id         TEXT,
    reason             TEXT,
    requested_at       INTEGER NOT NULL,
    expires_at         INTEGER NOT NULL,
    decided_at         INTEGER,
    version            INTEGER NOT NULL DEFAULT 1,
    CHECK (checker_id IS NULL OR checker_id <> maker_id), -- K-14
    FOREIGN KEY (maker_id) REFERENCES users (id) ON DELETE RESTRICT,
    FOREIGN KEY (checker_id) REFERENCES users (id) ON DELETE RESTRICT,
    FOREIGN KEY (maker_command_id) REFERENCES commands (id) ON DELETE RESTRICT
) STRICT
-- next
CREATE INDEX IF NOT EXISTS approvals_by_state ON approvals (state, requested_at, id)
-- next
CREATE TRIGGER IF NOT EXISTS approvals_keep BEFORE DELETE ON approvals
BEGIN
    SELECT RAISE(ABORT, 'approvals rows are never deleted');
END
-- next
CREATE TABLE IF NOT EXISTS state_histories (
    id                 TEXT NOT NULL PRIMARY KEY, -- time-ordered: what changed since is one range scan
    machine            TEXT NOT NULL, -- deposit, order, attempt, approval
    object_id          TEXT NOT NULL,
    seq                INTEGER NOT NULL, -- the version the object reached
    from_state         TEXT NOT NULL,
    to_state           TEXT NOT NULL,
    cause              TEXT NOT NULL,
    evidence_id        TEXT,
    actor_id           TEXT,
    command_id         TEXT,
    job_id             TEXT,
    at                 INTEGER NOT NULL,
    UNIQUE (machine, object_id, seq),
    FOREIGN KEY (command_id) REFERENCES commands (id) ON DELETE RESTRICT
) STRICT
-- next
CREATE TRIGGER IF NOT EXISTS state_histories_no_update BEFORE UPDATE ON state_histories
BEGIN
    SELECT RAISE(ABORT, 'state_histories is append-only');
END
-- next
CREATE TRIGGER IF NOT EXISTS state_histories_no_delete BEFORE DELETE ON state_histories
BEGIN
    SELECT RAISE(ABORT, 'state_histories is append-only');
END
-- next
CREATE TRIGGER IF NOT EXISTS state_histories_no_replace BEFORE INSERT ON state_histories
WHEN EXISTS (SELECT 1 FROM state_histories WHERE (id = NEW.id) OR (machine = NEW.machine AND object_id = NEW.object_id AND seq = NEW.seq))
BEGIN
    SELECT RAISE(ABORT, 'state_histories is append-only');
END
-- next
CREATE TABLE IF NOT EXISTS activity_log (
    id                 TEXT NOT NULL PRIMARY KEY,
    at                 INTEGER NOT NULL,
    actor_id           TEXT,
    actor_name         TEXT NOT NULL,
    workstation        TEXT NOT NULL,
    action             TEXT NOT NULL,
    object_type        TEXT NOT NULL,
    object_id          TEXT NOT NULL,
    changes            TEXT NOT NULL, -- JSON, secrets masked
    command_id         TEXT,
    reason             TEXT NOT NULL,
    content_hash       TEXT NOT NULL -- SHA-256 over a canonical encoding (G-1)
) STRICT
-- next
CREATE INDEX IF NOT EXISTS activity_log_by_object ON activity_log (object_id, id)
-- next
CREATE INDEX IF NOT EXISTS activity_log_by_command ON activity_log (command_id)
-- next
CREATE TRIGGER IF NOT EXISTS activity_log_no_update BEFORE UPDATE ON activity_log
BEGIN
    SELECT RAISE(ABORT, 'activity_log is append-only');
END
-- next
CREATE TRIGGER IF NOT EXISTS activity_log_no_delete BEFORE DELETE ON activity_log
BEGIN
    SELECT RAISE(ABORT, 'activity_log is append-only');
END
-- next
CREATE TRIGGER IF NOT EXISTS activity_log_no_replace BEFORE INSERT ON activity_log
WHEN EXISTS (SELECT 1 FROM activity_log WHERE (id = NEW.id))
BEGIN
    SELECT RAISE(ABORT, 'activity_log is append-only');
END
-- next
CREATE TABLE IF NOT EXISTS audit_unsealed (
    audit_id           TEXT NOT NULL PRIMARY KEY -- waits here until the sealer takes it (G-2)
) STRICT
-- next
CREATE TABLE IF NOT EXISTS audit_seals (
    seal_seq           INTEGER NOT NULL PRIMARY KEY CHECK (seal_seq > 0),
    audit_id           TEXT NOT NULL UNIQUE,
    prev_hash          TEXT NOT NULL,
    hash               TEXT NOT NULL,
    sealed_at          INTEGER NOT NULL,
    FOREIGN KEY (audit_id) REFERENCES activity_log (id) ON DELETE RESTRICT
) STRICT
-- next
CREATE TRIGGER IF NOT EXISTS audit_seals_no_update BEFORE UPDATE ON audit_seals
BEGIN
    SELECT RAISE(ABORT, 'audit_seals is append-only');
END
-- next
CREATE TRIGGER IF NOT EXISTS audit_seals_no_delete BEFORE DELETE ON audit_seals
BEGIN
    SELECT RAISE(ABORT, 'audit_seals is append-only');
END
-- next
CREATE TRIGGER IF NOT EXISTS audit_seals_no_replace BEFORE INSERT ON audit_seals
WHEN EXISTS (SELECT 1 FROM audit_seals WHERE (seal_seq = NEW.seal_seq) OR (audit_id = NEW.audit_id))
BEGIN
    SELECT RAISE(ABORT, 'audit_seals is append-only');
END
-- next
CREATE TABLE IF NOT EXISTS latches (
    id                 TEXT NOT NULL PRIMARY KEY,
    reason             TEXT NOT NULL,
    set_at             INTEGER NOT NULL,
    lifted_at          INTEGER,
    lifted_by          TEXT,
    second_person      TEXT,
    CHECK (lifted_at IS NULL OR lifted_by <> second_person)
) STRICT
-- next
CREATE TABLE IF NOT EXISTS cases (
    id                 TEXT NOT NULL PRIMARY KEY,
    kind               TEXT NOT NULL, -- late_success, above_cap, contradiction, dead_job
    object_type        TEXT NOT NULL,
    object_id          TEXT NOT NULL,
    amount             INTEGER NOT NULL DEFAULT 0,
    note               TEXT NOT NULL,
    state              TEXT NOT NULL DEFAULT 'OPEN' CHECK (state IN ('OPEN', 'CLOSED')),
    opened_at          INTEGER NOT NULL,
    closed_at          INTEGER,
    UNIQUE (kind, object_id)
) STRICT
