-- What takes two people: letting money move again, crediting a bank line, an approval.
INSERT INTO role_permissions (role_id, permission, limit_rupiah)
SELECT r.id, 'store.unlatch', NULL FROM roles r
WHERE r.name IN ('super_admin', 'administrator', 'finance')
  AND NOT EXISTS (SELECT 1 FROM role_permissions p
                  WHERE p.role_id = r.id AND p.permission = 'store.unlatch')
-- next
CREATE TABLE IF NOT EXISTS bank_lines (
    payment_id         TEXT NOT NULL,
    line               TEXT NOT NULL, -- folded: the same line however it was typed (D-2)
    deposit_id         TEXT NOT NULL UNIQUE,
    PRIMARY KEY (payment_id, line),
    FOREIGN KEY (payment_id) REFERENCES payment_methods (id) ON DELETE RESTRICT,
    FOREIGN KEY (deposit_id) REFERENCES deposits (id) ON DELETE RESTRICT
) STRICT
-- next
CREATE TRIGGER IF NOT EXISTS deposits_two_people BEFORE UPDATE ON deposits
WHEN (NEW.status = 'CREDITED' AND NEW.decided_by = NEW.matched_by)
BEGIN
    SELECT RAISE(ABORT, 'nobody approves a bank line they found');
END
-- next
CREATE TRIGGER IF NOT EXISTS approvals_as_filed BEFORE UPDATE ON approvals
WHEN (OLD.state NOT IN ('PENDING', 'APPROVED') OR NEW.id <> OLD.id OR NEW.payload <> OLD.payload
      OR NEW.payload_hash <> OLD.payload_hash OR NEW.command_kind <> OLD.command_kind
      OR NEW.maker_id <> OLD.maker_id OR NEW.maker_command_id <> OLD.maker_command_id
      OR NEW.object_type <> OLD.object_type OR NEW.object_id <> OLD.object_id
      OR NEW.amount <> OLD.amount OR NEW.summary <> OLD.summary)
BEGIN
    SELECT RAISE(ABORT, 'a request for approval stays as it was filed');
END
-- next
CREATE INDEX IF NOT EXISTS users_by_time ON users (created_at, id)
