-- "Still correct": someone of the system looked at a statement on a day. It changes nothing else.
CREATE TABLE statement_review (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    statement_id TEXT NOT NULL,
    system_slug TEXT NOT NULL,
    account_id INTEGER REFERENCES account (id) ON DELETE SET NULL,
    reviewed_on TEXT NOT NULL,
    reviewed_at TEXT NOT NULL,
    UNIQUE (statement_id, reviewed_on, account_id)
);
CREATE INDEX statement_review_system ON statement_review (system_slug, statement_id);

-- Links that confirm where a reply to a proposal may be sent. Only their hash is kept.
CREATE TABLE reply_confirmation (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    proposal_id INTEGER NOT NULL REFERENCES proposal (id) ON DELETE CASCADE,
    token_hash TEXT NOT NULL UNIQUE,
    expires_at TEXT NOT NULL,
    used_at TEXT,
    version INTEGER NOT NULL
);
