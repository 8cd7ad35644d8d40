-- The double-entry ledger (money rules, section 1). Nothing here is edited or deleted.
CREATE TABLE IF NOT EXISTS accounts (
    id                 VARCHAR(64) NOT NULL PRIMARY KEY, -- wallet:<user>, sales, provider_float:<code>, ...
    class              VARCHAR(10) NOT NULL CHECK (class IN ('asset', 'liability', 'income', 'expense', 'equity')),
    user_id            VARCHAR(36) UNIQUE, -- of wallets
    balance            BIGINT NOT NULL DEFAULT 0,
    held               BIGINT NOT NULL DEFAULT 0 CHECK (held >= 0),
    min_available      BIGINT NOT NULL DEFAULT 0,
    status             VARCHAR(10) NOT NULL DEFAULT 'active' CHECK (status IN ('active', 'frozen', 'closed')),
    version            BIGINT NOT NULL DEFAULT 0 CHECK (version >= 0),
    entry_seq          BIGINT NOT NULL DEFAULT 0 CHECK (entry_seq >= 0),
    created_at         BIGINT NOT NULL,
    CHECK (balance - held >= min_available),
    FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE RESTRICT
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin
-- next
CREATE OR REPLACE TRIGGER accounts_keep BEFORE DELETE ON accounts FOR EACH ROW
SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'accounts rows are never deleted'
-- next
CREATE TABLE IF NOT EXISTS transfers (
    id                 VARCHAR(36) NOT NULL PRIMARY KEY,
    kind               VARCHAR(20) NOT NULL, -- DEPOSIT, CAPTURE, OPENING, ADJUSTMENT, REVERSAL, LATE_LOSS
    command_id         VARCHAR(36) NOT NULL,
    transfer_no        BIGINT NOT NULL CHECK (transfer_no >= 1),
    order_id           VARCHAR(36),
    deposit_id         VARCHAR(36),
    reverses_transfer_id VARCHAR(36) UNIQUE,
    effective_at       BIGINT NOT NULL,
    recorded_at        BIGINT NOT NULL,
    note_code          VARCHAR(60) NOT NULL,
    UNIQUE (command_id, transfer_no),
    UNIQUE (deposit_id, kind),
    UNIQUE (order_id, kind),
    FOREIGN KEY (command_id) REFERENCES commands (id) ON DELETE RESTRICT,
    FOREIGN KEY (order_id) REFERENCES transactions (id) ON DELETE RESTRICT,
    FOREIGN KEY (deposit_id) REFERENCES deposits (id) ON DELETE RESTRICT,
    FOREIGN KEY (reverses_transfer_id) REFERENCES transfers (id) ON DELETE RESTRICT
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin
-- next
CREATE INDEX IF NOT EXISTS transfers_by_time ON transfers (recorded_at, id)
-- next
CREATE OR REPLACE TRIGGER transfers_no_update BEFORE UPDATE ON transfers FOR EACH ROW
SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'transfers is append-only'
-- next
CREATE OR REPLACE TRIGGER transfers_no_delete BEFORE DELETE ON transfers FOR EACH ROW
SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'transfers is append-only'
-- next
CREATE TABLE IF NOT EXISTS entries (
    transfer_id        VARCHAR(36) NOT NULL,
    leg                BIGINT NOT NULL CHECK (leg >= 1),
    account_id         VARCHAR(64) NOT NULL,
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
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin
-- next
CREATE INDEX IF NOT EXISTS entries_by_time ON entries (recorded_at, transfer_id, leg)
-- next
CREATE OR REPLACE TRIGGER entries_no_update BEFORE UPDATE ON entries FOR EACH ROW
SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'entries is append-only'
-- next
CREATE OR REPLACE TRIGGER entries_no_delete BEFORE DELETE ON entries FOR EACH ROW
SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'entries is append-only'
-- next
CREATE TABLE IF NOT EXISTS holds (
    id                 VARCHAR(36) NOT NULL PRIMARY KEY,
    account_id         VARCHAR(64) NOT NULL,
    amount             BIGINT NOT NULL CHECK (amount > 0),
    purpose            VARCHAR(20) NOT NULL,
    order_id           VARCHAR(36) NOT NULL,
    state              VARCHAR(10) NOT NULL CHECK (state IN ('ACTIVE', 'CAPTURED', 'RELEASED')),
    captured_amount    BIGINT NOT NULL DEFAULT 0,
    resolve_command_id VARCHAR(36),
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
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin
-- next
CREATE INDEX IF NOT EXISTS holds_active ON holds (state, account_id)
-- next
CREATE OR REPLACE TRIGGER holds_final BEFORE UPDATE ON holds FOR EACH ROW
IF OLD.state <> 'ACTIVE' THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'a hold is resolved once';
END IF
-- next
CREATE OR REPLACE TRIGGER holds_keep BEFORE DELETE ON holds FOR EACH ROW
SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'holds rows are never deleted'
-- next
CREATE TABLE IF NOT EXISTS balance_checkpoints (
    account_id         VARCHAR(64) NOT NULL,
    account_seq        BIGINT NOT NULL,
    balance            BIGINT NOT NULL,
    held               BIGINT NOT NULL,
    made_at            BIGINT NOT NULL,
    PRIMARY KEY (account_id, account_seq),
    FOREIGN KEY (account_id) REFERENCES accounts (id) ON DELETE RESTRICT
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin
-- next
CREATE OR REPLACE TRIGGER balance_checkpoints_no_update BEFORE UPDATE ON balance_checkpoints FOR EACH ROW
SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'balance_checkpoints is append-only'
-- next
CREATE OR REPLACE TRIGGER balance_checkpoints_no_delete BEFORE DELETE ON balance_checkpoints FOR EACH ROW
SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'balance_checkpoints is append-only'
-- next
CREATE OR REPLACE TRIGGER accounts_checks_insert BEFORE INSERT ON accounts FOR EACH ROW
IF NOT (NEW.held >= 0 AND NEW.balance - NEW.held >= NEW.min_available) THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'an account never goes below its minimum';
END IF
-- next
CREATE OR REPLACE TRIGGER accounts_checks_update BEFORE UPDATE ON accounts FOR EACH ROW
IF NOT (NEW.held >= 0 AND NEW.balance - NEW.held >= NEW.min_available) THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'an account never goes below its minimum';
END IF
-- next
CREATE OR REPLACE TRIGGER entries_checks_insert BEFORE INSERT ON entries FOR EACH ROW
IF NOT (NEW.amount <> 0 AND NEW.balance_after = NEW.balance_before + NEW.amount) THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'an entry must add up';
END IF
-- next
CREATE OR REPLACE TRIGGER holds_checks_insert BEFORE INSERT ON holds FOR EACH ROW
IF NOT (NEW.amount > 0 AND NEW.captured_amount BETWEEN 0 AND NEW.amount) THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'a hold is a positive amount';
END IF
-- next
CREATE TABLE IF NOT EXISTS truncate_guards (
    entry_transfer_id VARCHAR(36) NULL,
    entry_leg BIGINT NULL,
    history_id VARCHAR(36) NULL,
    seal_seq BIGINT NULL,
    answer_id VARCHAR(36) NULL,
    checkpoint_account VARCHAR(64) NULL,
    checkpoint_seq BIGINT NULL,
    hold_id VARCHAR(36) NULL,
    approval_id VARCHAR(36) NULL,
    FOREIGN KEY (entry_transfer_id, entry_leg) REFERENCES entries (transfer_id, leg),
    FOREIGN KEY (history_id) REFERENCES state_histories (id),
    FOREIGN KEY (seal_seq) REFERENCES audit_seals (seal_seq),
    FOREIGN KEY (answer_id) REFERENCES attempt_answers (id),
    FOREIGN KEY (checkpoint_account, checkpoint_seq) REFERENCES balance_checkpoints (account_id, account_seq),
    FOREIGN KEY (hold_id) REFERENCES holds (id),
    FOREIGN KEY (approval_id) REFERENCES approvals (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin COMMENT='always empty: TRUNCATE is refused for a referenced table and fires no trigger'
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
