-- What the board of suppliers asks: purchases and messages of the last day.
CREATE INDEX IF NOT EXISTS attempts_by_time ON attempts (sent_at)
-- next
CREATE INDEX IF NOT EXISTS inbox_by_time ON inbox (received_at, id)
