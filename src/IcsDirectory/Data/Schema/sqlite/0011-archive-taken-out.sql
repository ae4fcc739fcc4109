-- A copy of a source whose bytes were taken out has no parts; its row stays, and says when and why.
ALTER TABLE archived_copy ADD COLUMN taken_out_at TEXT;
ALTER TABLE archived_copy ADD COLUMN taken_out_reason TEXT NOT NULL DEFAULT '';
