-- The job queue, the outbox, the inbox (money rules, sections 8 and 9).
CREATE TABLE IF NOT EXISTS jobs (
    id                 VARCHAR(36) NOT NULL PRIMARY KEY,
    queue              VARCHAR(40) NOT NULL,
    kind               VARCHAR(60) NOT NULL,
    payload            MEDIUMTEXT NOT NULL,
    payload_version    BIGINT NOT NULL,
    priority           BIGINT NOT NULL DEFAULT 100,
    state              VARCHAR(10) NOT NULL CHECK (state IN ('ready', 'running', 'done', 'dead', 'cancelled')),
    run_at             BIGINT NOT NULL,
    attempt            BIGINT NOT NULL DEFAULT 0,
    max_attempts       BIGINT NOT NULL,
    lease_owner        VARCHAR(36),
    lease_until        BIGINT,
    fence              BIGINT NOT NULL DEFAULT 0,
    uniq_key           VARCHAR(100) UNIQUE, -- set while live (J-8)
    on_orphan          VARCHAR(12) NOT NULL CHECK (on_orphan IN ('RETRY', 'TO_UNKNOWN', 'DEAD')),
    last_error         VARCHAR(500),
    created_at         BIGINT NOT NULL,
    finished_at        BIGINT,
    CHECK ((state IN ('ready', 'running')) OR uniq_key IS NULL),
    CHECK ((state = 'running') = (lease_until IS NOT NULL))
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin
-- next
CREATE INDEX IF NOT EXISTS jobs_claim ON jobs (queue, state, run_at, priority, id)
-- next
CREATE INDEX IF NOT EXISTS jobs_leases ON jobs (state, lease_until)
-- next
CREATE TABLE IF NOT EXISTS job_errors (
    job_id             VARCHAR(36) NOT NULL,
    attempt            BIGINT NOT NULL,
    at                 BIGINT NOT NULL,
    class              VARCHAR(60) NOT NULL,
    text               VARCHAR(500) NOT NULL,
    PRIMARY KEY (job_id, attempt, at)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin
-- next
CREATE OR REPLACE TRIGGER job_errors_no_update BEFORE UPDATE ON job_errors FOR EACH ROW
SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'job_errors is append-only'
-- next
CREATE OR REPLACE TRIGGER job_errors_no_delete BEFORE DELETE ON job_errors FOR EACH ROW
SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'job_errors is append-only'
-- next
CREATE TABLE IF NOT EXISTS job_history (
    id                 VARCHAR(36) NOT NULL PRIMARY KEY,
    kind               VARCHAR(60) NOT NULL,
    state              VARCHAR(10) NOT NULL,
    attempt            BIGINT NOT NULL,
    created_at         BIGINT NOT NULL,
    finished_at        BIGINT NOT NULL
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin
-- next
CREATE TABLE IF NOT EXISTS workers (
    id                 VARCHAR(36) NOT NULL PRIMARY KEY,
    host               VARCHAR(100) NOT NULL,
    started_at         BIGINT NOT NULL,
    heartbeat_at       BIGINT NOT NULL,
    version            VARCHAR(20) NOT NULL,
    draining           BIGINT NOT NULL DEFAULT 0
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin
-- next
CREATE TABLE IF NOT EXISTS crons (
    name               VARCHAR(60) NOT NULL PRIMARY KEY,
    every_ms           BIGINT NOT NULL CHECK (every_ms > 0)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin
-- next
CREATE TABLE IF NOT EXISTS cron_slots (
    name               VARCHAR(60) NOT NULL,
    slot               BIGINT NOT NULL,
    PRIMARY KEY (name, slot)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin
-- next
CREATE TABLE IF NOT EXISTS queue_control (
    queue              VARCHAR(40) NOT NULL PRIMARY KEY,
    paused             BIGINT NOT NULL DEFAULT 0,
    max_running        BIGINT NOT NULL DEFAULT 0
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin
-- next
CREATE TABLE IF NOT EXISTS outbox (
    id                 VARCHAR(36) NOT NULL PRIMARY KEY,
    topic              VARCHAR(40) NOT NULL,
    payload            MEDIUMTEXT NOT NULL,
    created_at         BIGINT NOT NULL,
    delivered_at       BIGINT,
    attempts           BIGINT NOT NULL DEFAULT 0
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin
-- next
CREATE INDEX IF NOT EXISTS outbox_open ON outbox (delivered_at, id)
-- next
CREATE TABLE IF NOT EXISTS outbox_receipts (
    consumer           VARCHAR(40) NOT NULL,
    message_id         VARCHAR(36) NOT NULL,
    PRIMARY KEY (consumer, message_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin
-- next
CREATE TABLE IF NOT EXISTS inbox (
    id                 VARCHAR(36) NOT NULL PRIMARY KEY,
    source             VARCHAR(40) NOT NULL,
    dedupe_key         VARCHAR(100) NOT NULL,
    headers            MEDIUMTEXT NOT NULL,
    body               MEDIUMTEXT NOT NULL,
    verified           BIGINT NOT NULL CHECK (verified IN (0, 1)),
    state              VARCHAR(12) NOT NULL CHECK (state IN ('received', 'processed', 'ignored', 'review')),
    note               VARCHAR(500),
    received_at        BIGINT NOT NULL,
    UNIQUE (source, dedupe_key)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin
