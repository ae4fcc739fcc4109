-- Copies of sources as they were on a day, in parts so that none has to be held in memory whole to be sent.
CREATE TABLE archived_copy (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    source_key TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    kind TEXT NOT NULL,
    length INTEGER NOT NULL,
    taken_on TEXT NOT NULL,
    added_at TEXT NOT NULL,
    added_by_account_id INTEGER REFERENCES account (id) ON DELETE SET NULL,
    UNIQUE (source_key, sha256)
);

CREATE TABLE archived_copy_part (
    copy_id INTEGER NOT NULL REFERENCES archived_copy (id),
    number INTEGER NOT NULL,
    bytes BLOB NOT NULL,
    PRIMARY KEY (copy_id, number)
);
