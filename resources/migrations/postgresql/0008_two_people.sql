-- What takes two people: letting money move again, crediting a bank line, an approval.
INSERT INTO role_permissions (role_id, permission, limit_rupiah)
SELECT r.id, 'store.unlatch', NULL FROM roles r
WHERE r.name IN ('super_admin', 'administrator', 'finance')
  AND NOT EXISTS (SELECT 1 FROM role_permissions p
                  WHERE p.role_id = r.id AND p.permission = 'store.unlatch')
-- next
CREATE TABLE IF NOT EXISTS bank_lines (
    payment_id         VARCHAR(36) COLLATE "C" NOT NULL,
    line               VARCHAR(500) COLLATE "C" NOT NULL, -- folded: the same line however it was typed (D-2)
    deposit_id         VARCHAR(36) COLLATE "C" NOT NULL UNIQUE,
    PRIMARY KEY (payment_id, line),
    FOREIGN KEY (payment_id) REFERENCES payment_methods (id) ON DELETE RESTRICT,
    FOREIGN KEY (deposit_id) REFERENCES deposits (id) ON DELETE RESTRICT
)
-- next
CREATE OR REPLACE TRIGGER deposits_two_people BEFORE UPDATE ON deposits
    FOR EACH ROW WHEN (NEW.status = 'CREDITED' AND NEW.decided_by = NEW.matched_by)
    EXECUTE FUNCTION reiyan_refuse('nobody approves a bank line they found')
-- next
CREATE OR REPLACE TRIGGER approvals_as_filed BEFORE UPDATE ON approvals
    FOR EACH ROW WHEN (OLD.state NOT IN ('PENDING', 'APPROVED') OR NEW.id <> OLD.id OR NEW.payload <> OLD.payload
   OR NEW.payload_hash <> OLD.payload_hash OR NEW.command_kind <> OLD.command_kind
   OR NEW.maker_id <> OLD.maker_id OR NEW.maker_command_id <> OLD.maker_command_id
   OR NEW.object_type <> OLD.object_type OR NEW.object_id <> OLD.object_id
   OR NEW.amount <> OLD.amount OR NEW.summary <> OLD.summary)
    EXECUTE FUNCTION reiyan_refuse('a request for approval stays as it was filed')
-- next
CREATE INDEX IF NOT EXISTS users_by_time ON users (created_at, id)
