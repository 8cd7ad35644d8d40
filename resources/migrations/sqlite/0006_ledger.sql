-- The double-entry ledger (money rules, section 1). Nothing here is edited or deleted.
CREATE TABLE IF NOT EXISTS accounts (
    id                 TEXT NOT NULL PRIMARY KEY, -- wallet:<user>, sales, provider_float:<code>, ...
    class              TEXT NOT NULL CHECK (class IN ('asset', 'liability', 'income', 'expense', 'equity')),
    user_id            TEXT UNIQUE, -- of wallets
    balance            INTEGER NOT NULL DEFAULT 0,
    held               INTEGER NOT NULL DEFAULT 0 CHECK (held >= 0),
    min_available      INTEGER NOT NULL DEFAULT 0,
    status             TEXT NOT NULL DEFAULT 'active' CHECK (status IN ('active', 'frozen', 'closed')),
    version            INTEGER NOT NULL DEFAULT 0 CHECK (version >= 0),
    entry_seq          INTEGER NOT NULL DEFAULT 0 CHECK (entry_seq >= 0),
    created_at         INTEGER NOT NULL,
    CHECK (balance - held >= min_available),
    FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE RESTRICT
) STRICT
-- next
CREATE TRIGGER IF NOT EXISTS accounts_keep BEFORE DELETE ON accounts
BEGIN
    SELECT RAISE(ABORT, 'accounts rows are never deleted');
END
-- next
CREATE TABLE IF NOT EXISTS transfers (
    id                 TEXT NOT NULL PRIMARY KEY,
    kind               TEXT NOT NULL, -- DEPOSIT, CAPTURE, OPENING, ADJUSTMENT, REVERSAL, LATE_LOSS
    command_id         TEXT NOT NULL,
    transfer_no        INTEGER NOT NULL CHECK (transfer_no >= 1),
    order_id           TEXT,
    deposit_id         TEXT,
    reverses_transfer_id TEXT UNIQUE,
    effective_at       INTEGER NOT NULL,
    recorded_at        INTEGER NOT NULL,
    note_code          TEXT NOT NULL,
    UNIQUE (command_id, transfer_no),
    UNIQUE (deposit_id, kind),
    UNIQUE (order_id, kind),
    FOREIGN KEY (command_id) REFERENCES commands (id) ON DELETE RESTRICT,
    FOREIGN KEY (order_id) REFERENCES transactions (id) ON DELETE RESTRICT,
    FOREIGN KEY (deposit_id) REFERENCES deposits (id) ON DELETE RESTRICT,
    FOREIGN KEY (reverses_transfer_id) REFERENCES transfers (id) ON DELETE RESTRICT
) STRICT
-- next
CREATE INDEX IF NOT EXISTS transfers_by_time ON transfers (recorded_at, id)
-- next
CREATE TRIGGER IF NOT EXISTS transfers_no_update BEFORE UPDATE ON transfers
BEGIN
    SELECT RAISE(ABORT, 'transfers is append-only');
END
-- next
CREATE TRIGGER IF NOT EXISTS transfers_no_delete BEFORE DELETE ON transfers
BEGIN
    SELECT RAISE(ABORT, 'transfers is append-only');
END
-- next
CREATE TRIGGER IF NOT EXISTS transfers_no_replace BEFORE INSERT ON transfers
WHEN EXISTS (SELECT 1 FROM transfers WHERE (id = NEW.id) OR (command_id = NEW.command_id AND transfer_no = NEW.transfer_no) OR (reverses_transfer_id = NEW.reverses_transfer_id) OR (deposit_id = NEW.deposit_id AND kind = NEW.kind) OR (order_id = NEW.order_id AND kind = NEW.kind))
BEGIN
    SELECT RAISE(ABORT, 'transfers is append-only');
END
-- next
CREATE TABLE IF NOT EXISTS entries (
    transfer_id        TEXT NOT NULL,
    leg                INTEGER NOT NULL CHECK (leg >= 1),
    account_id         TEXT NOT NULL,
    amount             INTEGER NOT NULL CHECK (amount <> 0),
    balance_before     INTEGER NOT NULL,
    balance_after      INTEGER NOT NULL,
    account_seq        INTEGER NOT NULL CHECK (account_seq >= 1),
    recorded_at        INTEGER NOT NULL,
    PRIMARY KEY (transfer_id, leg),
    UNIQUE (account_id, account_seq),
    CHECK (balance_after = balance_before + amount),
    FOREIGN KEY (transfer_id) REFERENCES transfers (id) ON DELETE RESTRICT,
    FOREIGN KEY (account_id) REFERENCES accounts (id) ON DELETE RESTRICT
) STRICT
-- next
CREATE INDEX IF NOT EXISTS entries_by_time ON entries (recorded_at, transfer_id, leg)
-- next
CREATE TRIGGER IF NOT EXISTS entries_no_update BEFORE UPDATE ON entries
BEGIN
    SELECT RAISE(ABORT, 'entries is append-only');
END
-- next
CREATE TRIGGER IF NOT EXISTS entries_no_delete BEFORE DELETE ON entries
BEGIN
    SELECT RAISE(ABORT, 'entries is append-only');
END
-- next
CREATE TRIGGER IF NOT EXISTS entries_no_replace BEFORE INSERT ON entries
WHEN EXISTS (SELECT 1 FROM entries WHERE (transfer_id = NEW.transfer_id AND leg = NEW.leg) OR (account_id = NEW.account_id AND account_seq = NEW.account_seq))
BEGIN
    SELECT RAISE(ABORT, 'entries is append-only');
END
-- next
CREATE TABLE IF NOT EXISTS holds (
    id                 TEXT NOT NULL PRIMARY KEY,
    account_id         TEXT NOT NULL,
    amount             INTEGER NOT NULL CHECK (amount > 0),
    purpose            TEXT NOT NULL,
    order_id           TEXT NOT NULL,
    state              TEXT NOT NULL CHECK (state IN ('ACTIVE', 'CAPTURED', 'RELEASED')),
    captured_amount    INTEGER NOT NULL DEFAULT 0,
    resolve_command_id TEXT,
    placed_at          INTEGER NOT NULL,
    resolved_at        INTEGER,
    version            INTEGER NOT NULL DEFAULT 1,
    UNIQUE (order_id, purpose),
    CHECK (captured_amount >= 0 AND captured_amount <= amount),
    CHECK ((state = 'ACTIVE') = (resolved_at IS NULL)),
    CHECK ((state = 'ACTIVE') = (resolve_command_id IS NULL)),
    FOREIGN KEY (account_id) REFERENCES accounts (id) ON DELETE RESTRICT,
    FOREIGN KEY (order_id) REFERENCES transactions (id) ON DELETE RESTRICT,
    FOREIGN KEY (resolve_command_id) REFERENCES commands (id) ON DELETE RESTRICT
) STRICT
-- next
CREATE INDEX IF NOT EXISTS holds_active ON holds (state, account_id)
-- next
CREATE TRIGGER IF NOT EXISTS holds_final BEFORE UPDATE ON holds WHEN (OLD.state <> 'ACTIVE')
BEGIN
    SELECT RAISE(ABORT, 'a hold is resolved once');
END
-- next
CREATE TRIGGER IF NOT EXISTS holds_keep BEFORE DELETE ON holds
BEGIN
    SELECT RAISE(ABORT, 'holds rows are never deleted');
END
-- next
CREATE TABLE IF NOT EXISTS balance_checkpoints (
    account_id         TEXT NOT NULL,
    account_seq        INTEGER NOT NULL,
    balance            INTEGER NOT NULL,
    held               INTEGER NOT NULL,
    made_at            INTEGER NOT NULL,
    PRIMARY KEY (account_id, account_seq),
    FOREIGN KEY (account_id) REFERENCES accounts (id) ON DELETE RESTRICT
) STRICT
-- next
CREATE TRIGGER IF NOT EXISTS balance_checkpoints_no_update BEFORE UPDATE ON balance_checkpoints
BEGIN
    SELECT RAISE(ABORT, 'balance_checkpoints is append-only');
END
-- next
CREATE TRIGGER IF NOT EXISTS balance_checkpoints_no_delete BEFORE DELETE ON balance_checkpoints
BEGIN
    SELECT RAISE(ABORT, 'balance_checkpoints is append-only');
END
-- next
CREATE TRIGGER IF NOT EXISTS balance_checkpoints_no_replace BEFORE INSERT ON balance_checkpoints
WHEN EXISTS (SELECT 1 FROM balance_checkpoints WHERE (account_id = NEW.account_id AND account_seq = NEW.account_seq))
BEGIN
    SELECT RAISE(ABORT, 'balance_checkpoints is append-only');
END
-- next
CREATE VIEW IF NOT EXISTS wallets AS
SELECT id, user_id, balance, held AS hold_balance,
       CASE WHEN status = 'frozen' THEN 1 ELSE 0 END AS is_frozen, created_at
FROM accounts WHERE user_id IS NOT NULL
-- next
CREATE VIEW IF NOT EXISTS balance_histories AS
SELECT e.transfer_id, e.leg, e.account_id AS wallet_id,
       ABS(e.amount) AS amount, CASE WHEN e.amount > 0 THEN 'masuk' ELSE 'keluar' END AS type,
       t.kind AS description, e.balance_before, e.balance_after, e.recorded_at AS created_at
FROM entries e JOIN transfers t ON t.id = e.transfer_id
JOIN accounts a ON a.id = e.account_id WHERE a.user_id IS NOT NULL
