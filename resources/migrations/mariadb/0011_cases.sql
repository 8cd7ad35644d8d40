-- Cases are seen and closed, by whom and how; an attempt keeps what its answer means in our words.
ALTER TABLE cases ADD COLUMN IF NOT EXISTS closed_by VARCHAR(36)
-- next
ALTER TABLE cases ADD COLUMN IF NOT EXISTS closing VARCHAR(500) NOT NULL DEFAULT ''
-- next
ALTER TABLE cases ADD COLUMN IF NOT EXISTS version BIGINT NOT NULL DEFAULT 1
-- next
ALTER TABLE attempts ADD COLUMN IF NOT EXISTS outcome_error VARCHAR(60) NOT NULL DEFAULT ''
-- next
CREATE INDEX IF NOT EXISTS cases_by_time ON cases (opened_at, id)
-- next
CREATE INDEX IF NOT EXISTS cases_by_state ON cases (state, opened_at, id)
-- next
CREATE INDEX IF NOT EXISTS cases_by_object ON cases (object_id)
