-- What takes two people: letting money move again, crediting a bank line, an approval.
INSERT INTO role_permissions (role_id, permission, limit_rupiah)
SELECT r.id, 'store.unlatch', NULL FROM roles r
WHERE r.name IN ('super_admin', 'administrator', 'finance')
  AND NOT EXISTS (SELECT 1 FROM role_permissions p
                  WHERE p.role_id = r.id AND p.permission = 'store.unlatch')
-- next
CREATE TABLE IF NOT EXISTS bank_lines (
    payment_id         VARCHAR(36) NOT NULL,
    line               VARCHAR(500) NOT NULL, -- folded: the same line however it was typed (D-2)
    deposit_id         VARCHAR(36) NOT NULL UNIQUE,
    PRIMARY KEY (payment_id, line),
    FOREIGN KEY (payment_id) REFERENCES payment_methods (id) ON DELETE RESTRICT,
    FOREIGN KEY (deposit_id) REFERENCES deposits (id) ON DELETE RESTRICT
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin
-- next
CREATE OR REPLACE TRIGGER deposits_two_people BEFORE UPDATE ON deposits FOR EACH ROW
IF NEW.status = 'CREDITED' AND NEW.decided_by = NEW.matched_by THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'nobody approves a bank line they found';
END IF
-- next
CREATE OR REPLACE TRIGGER approvals_as_filed BEFORE UPDATE ON approvals FOR EACH ROW
IF OLD.state NOT IN ('PENDING', 'APPROVED') OR NEW.id <> OLD.id OR NEW.payload <> OLD.payload
   OR NEW.payload_hash <> OLD.payload_hash OR NEW.command_kind <> OLD.command_kind
   OR NEW.maker_id <> OLD.maker_id OR NEW.maker_command_id <> OLD.maker_command_id
   OR NEW.object_type <> OLD.object_type OR NEW.object_id <> OLD.object_id
   OR NEW.amount <> OLD.amount OR NEW.summary <> OLD.summary THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'a request for approval stays as it was filed';
END IF
-- next
CREATE INDEX IF NOT EXISTS users_by_time ON users (created_at, id)
