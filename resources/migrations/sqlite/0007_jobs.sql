-- The job queue, the outbox, the inbox (money rules, sections 8 and 9).
CREATE TABLE IF NOT EXISTS jobs (
    id                 TEXT NOT NULL PRIMARY KEY,
    queue              TEXT NOT NULL,
    kind               TEXT NOT NULL,
    payload            TEXT NOT NULL,
    payload_version    INTEGER NOT NULL,
    priority           INTEGER NOT NULL DEFAULT 100,
    state              TEXT NOT NULL CHECK (state IN ('ready', 'running', 'done', 'dead', 'cancelled')),
    run_at             INTEGER NOT NULL,
    attempt            INTEGER NOT NULL DEFAULT 0,
    max_attempts       INTEGER NOT NULL,
    lease_owner        TEXT,
    lease_until        INTEGER,
    fence              INTEGER NOT NULL DEFAULT 0,
    uniq_key           TEXT UNIQUE, -- set while live (J-8)
    on_orphan          TEXT NOT NULL CHECK (on_orphan IN ('RETRY', 'TO_UNKNOWN', 'DEAD')),
    last_error         TEXT,
    created_at         INTEGER NOT NULL,
    finished_at        INTEGER,
    CHECK ((state IN ('ready', 'running')) OR uniq_key IS NULL),
    CHECK ((state = 'running') = (lease_until IS NOT NULL))
) STRICT
-- next
CREATE INDEX IF NOT EXISTS jobs_claim ON jobs (queue, state, run_at, priority, id)
-- next
CREATE INDEX IF NOT EXISTS jobs_leases ON jobs (state, lease_until)
-- next
CREATE TABLE IF NOT EXISTS job_errors (
    job_id             TEXT NOT NULL,
    attempt            INTEGER NOT NULL,
    at                 INTEGER NOT NULL,
    class              TEXT NOT NULL,
    text               TEXT NOT NULL,
    PRIMARY KEY (job_id, attempt, at)
) STRICT
-- next
CREATE TRIGGER IF NOT EXISTS job_errors_no_update BEFORE UPDATE ON job_errors
BEGIN
    SELECT RAISE(ABORT, 'job_errors is append-only');
END
-- next
CREATE TRIGGER IF NOT EXISTS job_errors_no_delete BEFORE DELETE ON job_errors
BEGIN
    SELECT RAISE(ABORT, 'job_errors is append-only');
END
-- next
CREATE TRIGGER IF NOT EXISTS job_errors_no_replace BEFORE INSERT ON job_errors
WHEN EXISTS (SELECT 1 FROM job_errors WHERE (job_id = NEW.job_id AND attempt = NEW.attempt AND at = NEW.at))
BEGIN
    SELECT RAISE(ABORT, 'job_errors is append-only');
END
-- next
CREATE TABLE IF NOT EXISTS job_history (
    id                 TEXT NOT NULL PRIMARY KEY,
    kind               TEXT NOT NULL,
    state              TEXT NOT NULL,
    attempt            INTEGER NOT NULL,
    created_at         INTEGER NOT NULL,
    finished_at        INTEGER NOT NULL
) STRICT
-- next
CREATE TABLE IF NOT EXISTS workers (
    id                 TEXT NOT NULL PRIMARY KEY,
    host               TEXT NOT NULL,
    started_at         INTEGER NOT NULL,
    heartbeat_at       INTEGER NOT NULL,
    version            TEXT NOT NULL,
    draining           INTEGER NOT NULL DEFAULT 0
) STRICT
-- next
CREATE TABLE IF NOT EXISTS crons (
    name               TEXT NOT NULL PRIMARY KEY,
    every_ms           INTEGER NOT NULL CHECK (every_ms > 0)
) STRICT
-- next
CREATE TABLE IF NOT EXISTS cron_slots (
    name               TEXT NOT NULL,
    slot               INTEGER NOT NULL,
    PRIMARY KEY (name, slot)
) STRICT
-- next
CREATE TABLE IF NOT EXISTS queue_control (
    queue              TEXT NOT NULL PRIMARY KEY,
    paused             INTEGER NOT NULL DEFAULT 0,
    max_running        INTEGER NOT NULL DEFAULT 0
) STRICT
-- next
CREATE TABLE IF NOT EXISTS outbox (
    id                 TEXT NOT NULL PRIMARY KEY,
    topic              TEXT NOT NULL,
    payload            TEXT NOT NULL,
    created_at         INTEGER NOT NULL,
    delivered_at       INTEGER,
    attempts           INTEGER NOT NULL DEFAULT 0
) STRICT
-- next
CREATE INDEX IF NOT EXISTS outbox_open ON outbox (delivered_at, id)
-- next
CREATE TABLE IF NOT EXISTS outbox_receipts (
    consumer           TEXT NOT NULL,
    message_id         TEXT NOT NULL,
    PRIMARY KEY (consumer, message_id)
) STRICT
-- next
CREATE TABLE IF NOT EXISTS inbox (
    id                 TEXT NOT NULL PRIMARY KEY,
    source             TEXT NOT NULL,
    dedupe_key         TEXT NOT NULL,
    headers            TEXT NOT NULL,
    body               TEXT NOT NULL,
    verified           INTEGER NOT NULL CHECK (verified IN (0, 1)),
    state              TEXT NOT NULL CHECK (state IN ('received', 'processed', 'ignored', 'review')),
    note               TEXT,
    received_at        INTEGER NOT NULL,
    UNIQUE (source, dedupe_key)
) STRICT
