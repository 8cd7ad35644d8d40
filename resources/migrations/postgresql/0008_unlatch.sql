-- Roles that were made before money could be let go again by two people.
INSERT INTO role_permissions (role_id, permission, limit_rupiah)
SELECT r.id, 'store.unlatch', NULL FROM roles r
WHERE r.name IN ('super_admin', 'administrator', 'finance')
  AND NOT EXISTS (SELECT 1 FROM role_permissions p
                  WHERE p.role_id = r.id AND p.permission = 'store.unlatch')
