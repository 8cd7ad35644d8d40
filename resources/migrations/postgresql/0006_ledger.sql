-- The double-entry ledger (money rules, section 1). Nothing here is edited or deleted.
CREATE TABLE IF NOT EXISTS accounts (
    id                 VARCHAR(64) COLLATE "C" NOT NULL PRIMARY KEY, -- wallet:<user>, sales, provider_float:<code>, ...
    class              VARCHAR(10) COLLATE "C" NOT NULL CHECK (class IN ('asset', 'liability', 'income', 'expense', 'equity')),
    user_id            VARCHAR(36) COLLATE "C" UNIQUE, -- of wallets
    balance            BIGINT NOT NULL DEFAULT 0,
    held               BIGINT NOT NULL DEFAULT 0 CHECK (held >= 0),
    min_available      BIGINT NOT NULL DEFAULT 0,
    status             VARCHAR(10) COLLATE "C" NOT NULL DEFAULT 'active' CHECK (status IN ('active', 'frozen', 'closed')),
    version            BIGINT NOT NULL DEFAULT 0 CHECK (version >= 0),
    entry_seq          BIGINT NOT NULL DEFAULT 0 CHECK (entry_seq >= 0),
    created_at         BIGINT NOT NULL,
    CHECK (balance - held >= min_available),
    FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE RESTRICT
)
-- next
CREATE OR REPLACE TRIGGER accounts_keep BEFORE DELETE ON accounts
    FOR EACH ROW EXECUTE FUNCTION reiyan_refuse('accounts rows are never deleted')
-- next
CREATE OR REPLACE TRIGGER accounts_keep_all BEFORE TRUNCATE ON accounts
    FOR EACH STATEMENT EXECUTE FUNCTION reiyan_refuse('accounts is never emptied')
-- next
CREATE TABLE IF NOT EXISTS transfers (
    id                 VARCHAR(36) COLLATE "C" NOT NULL PRIMARY KEY,
    kind               VARCHAR(20) COLLATE "C" NOT NULL, -- DEPOSIT, CAPTURE, OPENING, ADJUSTMENT, REVERSAL, LATE_LOSS
    command_id         VARCHAR(36) COLLATE "C" NOT NULL,
    transfer_no        BIGINT NOT NULL CHECK (transfer_no >= 1),
    order_id           VARCHAR(36) COLLATE "C",
    deposit_id         VARCHAR(36) COLLATE "C",
    reverses_transfer_id VARCHAR(36) COLLATE "C" UNIQUE,
    effective_at       BIGINT NOT NULL,
    recorded_at        BIGINT NOT NULL,
    note_code          VARCHAR(60) COLLATE "C" NOT NULL,
    UNIQUE (command_id, transfer_no),
    UNIQUE (deposit_id, kind),
    UNIQUE (order_id, kind),
    FOREIGN KEY (command_id) REFERENCES commands (id) ON DELETE RESTRICT,
    FOREIGN KEY (order_id) REFERENCES transactions (id) ON DELETE RESTRICT,
    FOREIGN KEY (deposit_id) REFERENCES deposits (id) ON DELETE RESTRICT,
    FOREIGN KEY (reverses_transfer_id) REFERENCES transfers (id) ON DELETE RESTRICT
)
-- next
CREATE INDEX IF NOT EXISTS transfers_by_time ON transfers (recorded_at, id)
-- next
CREATE OR REPLACE TRIGGER transfers_no_update BEFORE UPDATE ON transfers
    FOR EACH ROW EXECUTE FUNCTION reiyan_refuse('transfers is append-only')
-- next
CREATE OR REPLACE TRIGGER transfers_no_delete BEFORE DELETE ON transfers
    FOR EACH ROW EXECUTE FUNCTION reiyan_refuse('transfers is append-only')
-- next
CREATE OR REPLACE TRIGGER transfers_keep_all BEFORE TRUNCATE ON transfers
    FOR EACH STATEMENT EXECUTE FUNCTION reiyan_refuse('transfers is never emptied')
-- next
CREATE TABLE IF NOT EXISTS entries (
    transfer_id        VARCHAR(36) COLLATE "C" NOT NULL,
    leg                BIGINT NOT NULL CHECK (leg >= 1),
    account_id         VARCHAR(64) COLLATE "C" NOT NULL,
    amount             BIGINT NOT NULL CHECK (amount <> 0),
    balance_before     BIGINT NOT NULL,
    balance_after      BIGINT NOT NULL,
    account_seq        BIGINT NOT NULL CHECK (account_seq >= 1),
    recorded_at        BIGINT NOT NULL,
    PRIMARY KEY (transfer_id, leg),
    UNIQUE (account_id, account_seq),
    CHECK (balance_after = balance_before + amount),
    FOREIGN KEY (transfer_id) REFERENCES transfers (id) ON DELETE RESTRICT,
    FOREIGN KEY (account_id) REFERENCES accounts (id) ON DELETE RESTRICT
)
-- next
CREATE INDEX IF NOT EXISTS entries_by_time ON entries (recorded_at, transfer_id, leg)
-- next
CREATE OR REPLACE TRIGGER entries_no_update BEFORE UPDATE ON entries
    FOR EACH ROW EXECUTE FUNCTION reiyan_refuse('entries is append-only')
-- next
CREATE OR REPLACE TRIGGER entries_no_delete BEFORE DELETE ON entries
    FOR EACH ROW EXECUTE FUNCTION reiyan_refuse('entries is append-only')
-- next
CREATE OR REPLACE TRIGGER entries_keep_all BEFORE TRUNCATE ON entries
    FOR EACH STATEMENT EXECUTE FUNCTION reiyan_refuse('entries is never emptied')
-- next
CREATE TABLE IF NOT EXISTS holds (
    id                 VARCHAR(36) COLLATE "C" NOT NULL PRIMARY KEY,
    account_id         VARCHAR(64) COLLATE "C" NOT NULL,
    amount             BIGINT NOT NULL CHECK (amount > 0),
    purpose            VARCHAR(20) COLLATE "C" NOT NULL,
    order_id           VARCHAR(36) COLLATE "C" NOT NULL,
    state              VARCHAR(10) COLLATE "C" NOT NULL CHECK (state IN ('ACTIVE', 'CAPTURED', 'RELEASED')),
    captured_amount    BIGINT NOT NULL DEFAULT 0,
    resolve_command_id VARCHAR(36) COLLATE "C",
    placed_at          BIGINT NOT NULL,
    resolved_at        BIGINT,
    version            BIGINT NOT NULL DEFAULT 1,
    UNIQUE (order_id, purpose),
    CHECK (captured_amount >= 0 AND captured_amount <= amount),
    CHECK ((state = 'ACTIVE') = (resolved_at IS NULL)),
    CHECK ((state = 'ACTIVE') = (resolve_command_id IS NULL)),
    FOREIGN KEY (account_id) REFERENCES accounts (id) ON DELETE RESTRICT,
    FOREIGN KEY (order_id) REFERENCES transactions (id) ON DELETE RESTRICT,
    FOREIGN KEY (resolve_command_id) REFERENCES commands (id) ON DELETE RESTRICT
)
-- next
CREATE INDEX IF NOT EXISTS holds_active ON holds (state, account_id)
-- next
CREATE OR REPLACE TRIGGER holds_final BEFORE UPDATE ON holds
    FOR EACH ROW WHEN (OLD.state <> 'ACTIVE') EXECUTE FUNCTION reiyan_refuse('a hold is resolved once')
-- next
CREATE OR REPLACE TRIGGER holds_keep BEFORE DELETE ON holds
    FOR EACH ROW EXECUTE FUNCTION reiyan_refuse('holds rows are never deleted')
-- next
CREATE OR REPLACE TRIGGER holds_keep_all BEFORE TRUNCATE ON holds
    FOR EACH STATEMENT EXECUTE FUNCTION reiyan_refuse('holds is never emptied')
-- next
CREATE TABLE IF NOT EXISTS balance_checkpoints (
    account_id         VARCHAR(64) COLLATE "C" NOT NULL,
    account_seq        BIGINT NOT NULL,
    balance            BIGINT NOT NULL,
    held               BIGINT NOT NULL,
    made_at            BIGINT NOT NULL,
    PRIMARY KEY (account_id, account_seq),
    FOREIGN KEY (account_id) REFERENCES accounts (id) ON DELETE RESTRICT
)
-- next
CREATE OR REPLACE TRIGGER balance_checkpoints_no_update BEFORE UPDATE ON balance_checkpoints
    FOR EACH ROW EXECUTE FUNCTION reiyan_refuse('balance_checkpoints is append-only')
-- next
CREATE OR REPLACE TRIGGER balance_checkpoints_no_delete BEFORE DELETE ON balance_checkpoints
    FOR EACH ROW EXECUTE FUNCTION reiyan_refuse('balance_checkpoints is append-only')
-- next
CREATE OR REPLACE TRIGGER balance_checkpoints_keep_all BEFORE TRUNCATE ON balance_checkpoints
    FOR EACH STATEMENT EXECUTE FUNCTION reiyan_refuse('balance_checkpoints is never emptied')
-- next
CREATE OR REPLACE VIEW wallets AS
SELECT id, user_id, balance, held AS hold_balance,
       CASE WHEN status = 'frozen' THEN 1 ELSE 0 END AS is_frozen, created_at
FROM accounts WHERE user_id IS NOT NULL
-- next
CREATE OR REPLACE VIEW balance_histories AS
SELECT e.transfer_id, e.leg, e.account_id AS wallet_id,
       ABS(e.amount) AS amount, CASE WHEN e.amount > 0 THEN 'masuk' ELSE 'keluar' END AS type,
       t.kind AS description, e.balance_before, e.balance_after, e.recorded_at AS created_at
FROM entries e JOIN transfers t ON t.id = e.transfer_id
JOIN accounts a ON a.id = e.account_id WHERE a.user_id IS NOT NULL
