-- The job queue, the outbox, the inbox (money rules, sections 8 and 9).
CREATE TABLE IF NOT EXISTS jobs (
    id                 VARCHAR(36) COLLATE "C" NOT NULL PRIMARY KEY,
    queue              VARCHAR(40) COLLATE "C" NOT NULL,
    kind               VARCHAR(60) COLLATE "C" NOT NULL,
    payload            TEXT COLLATE "C" NOT NULL,
    payload_version    BIGINT NOT NULL,
    priority           BIGINT NOT NULL DEFAULT 100,
    state              VARCHAR(10) COLLATE "C" NOT NULL CHECK (state IN ('ready', 'running', 'done', 'dead', 'cancelled')),
    run_at             BIGINT NOT NULL,
    attempt            BIGINT NOT NULL DEFAULT 0,
    max_attempts       BIGINT NOT NULL,
    lease_owner        VARCHAR(36) COLLATE "C",
    lease_until        BIGINT,
    fence              BIGINT NOT NULL DEFAULT 0,
    uniq_key           VARCHAR(100) COLLATE "C" UNIQUE, -- set while live (J-8)
    on_orphan          VARCHAR(12) COLLATE "C" NOT NULL CHECK (on_orphan IN ('RETRY', 'TO_UNKNOWN', 'DEAD')),
    last_error         VARCHAR(500) COLLATE "C",
    created_at         BIGINT NOT NULL,
    finished_at        BIGINT,
    CHECK ((state IN ('ready', 'running')) OR uniq_key IS NULL),
    CHECK ((state = 'running') = (lease_until IS NOT NULL))
)
-- next
CREATE INDEX IF NOT EXISTS jobs_claim ON jobs (queue, state, run_at, priority, id)
-- next
CREATE INDEX IF NOT EXISTS jobs_leases ON jobs (state, lease_until)
-- next
CREATE TABLE IF NOT EXISTS job_errors (
    job_id             VARCHAR(36) COLLATE "C" NOT NULL,
    attempt            BIGINT NOT NULL,
    at                 BIGINT NOT NULL,
    class              VARCHAR(60) COLLATE "C" NOT NULL,
    text               VARCHAR(500) COLLATE "C" NOT NULL,
    PRIMARY KEY (job_id, attempt, at)
)
-- next
CREATE OR REPLACE TRIGGER job_errors_no_update BEFORE UPDATE ON job_errors
    FOR EACH ROW EXECUTE FUNCTION reiyan_refuse('job_errors is append-only')
-- next
CREATE OR REPLACE TRIGGER job_errors_no_delete BEFORE DELETE ON job_errors
    FOR EACH ROW EXECUTE FUNCTION reiyan_refuse('job_errors is append-only')
-- next
CREATE OR REPLACE TRIGGER job_errors_keep_all BEFORE TRUNCATE ON job_errors
    FOR EACH STATEMENT EXECUTE FUNCTION reiyan_refuse('job_errors is never emptied')
-- next
CREATE TABLE IF NOT EXISTS job_history (
    id                 VARCHAR(36) COLLATE "C" NOT NULL PRIMARY KEY,
    kind               VARCHAR(60) COLLATE "C" NOT NULL,
    state              VARCHAR(10) COLLATE "C" NOT NULL,
    attempt            BIGINT NOT NULL,
    created_at         BIGINT NOT NULL,
    finished_at        BIGINT NOT NULL
)
-- next
CREATE TABLE IF NOT EXISTS workers (
    id                 VARCHAR(36) COLLATE "C" NOT NULL PRIMARY KEY,
    host               VARCHAR(100) COLLATE "C" NOT NULL,
    started_at         BIGINT NOT NULL,
    heartbeat_at       BIGINT NOT NULL,
    version            VARCHAR(20) COLLATE "C" NOT NULL,
    draining           BIGINT NOT NULL DEFAULT 0
)
-- next
CREATE TABLE IF NOT EXISTS crons (
    name               VARCHAR(60) COLLATE "C" NOT NULL PRIMARY KEY,
    every_ms           BIGINT NOT NULL CHECK (every_ms > 0)
)
-- next
CREATE TABLE IF NOT EXISTS cron_slots (
    name               VARCHAR(60) COLLATE "C" NOT NULL,
    slot               BIGINT NOT NULL,
    PRIMARY KEY (name, slot)
)
-- next
CREATE TABLE IF NOT EXISTS queue_control (
    queue              VARCHAR(40) COLLATE "C" NOT NULL PRIMARY KEY,
    paused             BIGINT NOT NULL DEFAULT 0,
    max_running        BIGINT NOT NULL DEFAULT 0
)
-- next
CREATE TABLE IF NOT EXISTS outbox (
    id                 VARCHAR(36) COLLATE "C" NOT NULL PRIMARY KEY,
    topic              VARCHAR(40) COLLATE "C" NOT NULL,
    payload            TEXT COLLATE "C" NOT NULL,
    created_at         BIGINT NOT NULL,
    delivered_at       BIGINT,
    attempts           BIGINT NOT NULL DEFAULT 0
)
-- next
CREATE INDEX IF NOT EXISTS outbox_open ON outbox (delivered_at, id)
-- next
CREATE TABLE IF NOT EXISTS outbox_receipts (
    consumer           VARCHAR(40) COLLATE "C" NOT NULL,
    message_id         VARCHAR(36) COLLATE "C" NOT NULL,
    PRIMARY KEY (consumer, message_id)
)
-- next
CREATE TABLE IF NOT EXISTS inbox (
    id                 VARCHAR(36) COLLATE "C" NOT NULL PRIMARY KEY,
    source             VARCHAR(40) COLLATE "C" NOT NULL,
    dedupe_key         VARCHAR(100) COLLATE "C" NOT NULL,
    headers            TEXT COLLATE "C" NOT NULL,
    body               TEXT COLLATE "C" NOT NULL,
    verified           BIGINT NOT NULL CHECK (verified IN (0, 1)),
    state              VARCHAR(12) COLLATE "C" NOT NULL CHECK (state IN ('received', 'processed', 'ignored', 'review')),
    note               VARCHAR(500) COLLATE "C",
    received_at        BIGINT NOT NULL,
    UNIQUE (source, dedupe_key)
)
