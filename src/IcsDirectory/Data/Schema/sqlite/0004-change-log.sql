-- The change log. Entries are only ever added, each hashed over the one before; seq is dense, from 1. A hash covers the digests of
-- the values, never the values: a redaction takes value and salt away and leaves the digest, and the chain still holds.
CREATE TABLE change_entry (
    seq INTEGER PRIMARY KEY,
    format INTEGER NOT NULL,
    recorded_at TEXT NOT NULL,
    document_key TEXT NOT NULL,
    document_type TEXT NOT NULL,
    document_slug TEXT NOT NULL,
    path TEXT NOT NULL,
    system_slug TEXT NOT NULL,
    subject TEXT NOT NULL,
    field TEXT NOT NULL,
    property TEXT NOT NULL,
    label TEXT NOT NULL,
    action TEXT NOT NULL,
    old_text TEXT,
    old_code TEXT,
    old_salt BLOB,
    old_digest BLOB,
    new_text TEXT,
    new_code TEXT,
    new_salt BLOB,
    new_digest BLOB,
    note_text TEXT,
    note_salt BLOB,
    note_digest BLOB,
    effective_on TEXT NOT NULL,
    effective_precision TEXT NOT NULL,
    source_slug TEXT NOT NULL,
    role TEXT NOT NULL,
    -- for the desk only; it goes with the account, and its digest stays
    account_id INTEGER REFERENCES account (id) ON DELETE SET NULL,
    account_salt BLOB,
    account_digest BLOB,
    -- which values a redaction took away: "12:old,12:new,40:note"
    redacts TEXT NOT NULL,
    prev_hash BLOB NOT NULL,
    hash BLOB NOT NULL
);
CREATE INDEX change_entry_account ON change_entry (account_id) WHERE account_id IS NOT NULL;

-- One row: the last entry. An entry that was cut off the end is missed here.
CREATE TABLE change_head (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    seq INTEGER NOT NULL,
    hash BLOB NOT NULL
);
INSERT INTO change_head VALUES (1, 0, zeroblob(32));

CREATE TRIGGER change_entry_stays BEFORE DELETE ON change_entry
BEGIN
    SELECT raise(ABORT, 'The change log is append-only.');
END;

CREATE TRIGGER change_entry_is_settled BEFORE UPDATE OF
    seq, format, recorded_at, document_key, document_type, document_slug, path, system_slug, subject, field, property, label, action,
    old_digest, new_digest, note_digest, effective_on, effective_precision, source_slug, role, account_salt, account_digest, redacts,
    prev_hash, hash ON change_entry
BEGIN
    SELECT raise(ABORT, 'The change log is append-only.');
END;

CREATE TRIGGER change_entry_value_only_goes BEFORE UPDATE OF
    old_text, old_code, old_salt, new_text, new_code, new_salt, note_text, note_salt, account_id ON change_entry
WHEN (NEW.old_text IS NOT NULL AND NEW.old_text IS NOT OLD.old_text) OR (NEW.old_code IS NOT NULL AND NEW.old_code IS NOT OLD.old_code)
    OR (NEW.old_salt IS NOT NULL AND NEW.old_salt IS NOT OLD.old_salt)
    OR (NEW.new_text IS NOT NULL AND NEW.new_text IS NOT OLD.new_text) OR (NEW.new_code IS NOT NULL AND NEW.new_code IS NOT OLD.new_code)
    OR (NEW.new_salt IS NOT NULL AND NEW.new_salt IS NOT OLD.new_salt)
    OR (NEW.note_text IS NOT NULL AND NEW.note_text IS NOT OLD.note_text)
    OR (NEW.note_salt IS NOT NULL AND NEW.note_salt IS NOT OLD.note_salt)
    OR (NEW.account_id IS NOT NULL AND NEW.account_id IS NOT OLD.account_id)
BEGIN
    SELECT raise(ABORT, 'The change log is append-only.');
END;
