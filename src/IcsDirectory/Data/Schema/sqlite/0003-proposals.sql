CREATE TABLE proposal (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    reference TEXT NOT NULL UNIQUE,
    system_slug TEXT NOT NULL,
    door TEXT NOT NULL,
    state TEXT NOT NULL,
    account_id INTEGER REFERENCES account (id) ON DELETE SET NULL,
    note TEXT NOT NULL,
    works_there INTEGER NOT NULL,
    reply_address TEXT NOT NULL,
    reply_confirmed_at TEXT,
    created_at TEXT NOT NULL,
    submitted_at TEXT,
    settled_at TEXT,
    version INTEGER NOT NULL
);
CREATE INDEX proposal_open ON proposal (state, submitted_at);
CREATE INDEX proposal_system ON proposal (system_slug, id);
CREATE INDEX proposal_account ON proposal (account_id, id);

CREATE TABLE proposed_change (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    proposal_id INTEGER NOT NULL REFERENCES proposal (id) ON DELETE CASCADE,
    kind TEXT NOT NULL,
    statement_id TEXT NOT NULL,
    draft TEXT NOT NULL,
    accepted TEXT,
    decision TEXT NOT NULL,
    reason TEXT NOT NULL,
    public_note TEXT NOT NULL,
    decided_by_account_id INTEGER REFERENCES account (id) ON DELETE SET NULL,
    decided_by_role TEXT NOT NULL,
    decided_at TEXT,
    decided_on TEXT NOT NULL,
    embargoed_until TEXT,
    published_at TEXT,
    published_statement_id TEXT NOT NULL
);
CREATE INDEX proposed_change_proposal ON proposed_change (proposal_id);
CREATE INDEX proposed_change_statement ON proposed_change (statement_id) WHERE statement_id <> '';
CREATE INDEX proposed_change_embargo ON proposed_change (embargoed_until) WHERE published_at IS NULL AND embargoed_until IS NOT NULL;
