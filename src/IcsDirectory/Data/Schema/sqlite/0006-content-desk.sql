CREATE TABLE content_act (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    at TEXT NOT NULL,
    document TEXT NOT NULL,
    version_id INTEGER NOT NULL,
    act TEXT NOT NULL,
    role TEXT NOT NULL,
    account_id INTEGER,
    note TEXT NOT NULL
);
CREATE INDEX content_act_document ON content_act (document, id);
