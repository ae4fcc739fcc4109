-- Who is signed in where. A cookie names its row and is worth nothing without it.
CREATE TABLE account_session (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    key TEXT NOT NULL UNIQUE,
    account_id INTEGER NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    device TEXT NOT NULL,
    has_two_factors INTEGER NOT NULL,
    started_at TEXT NOT NULL,
    seen_at TEXT NOT NULL,
    confirmed_at TEXT NOT NULL
);
CREATE INDEX account_session_account ON account_session (account_id, id);

-- The only way to an account. The link that was sent is not kept, only its SHA-256.
CREATE TABLE invitation (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    token_hash TEXT NOT NULL UNIQUE,
    email TEXT NOT NULL,
    role TEXT NOT NULL CHECK (role IN ('staff', 'editor', 'administrator')),
    systems TEXT NOT NULL,
    created_at TEXT NOT NULL,
    expires_at TEXT NOT NULL,
    used_at TEXT,
    revoked_at TEXT,
    invited_by INTEGER REFERENCES account (id) ON DELETE SET NULL
);
CREATE INDEX invitation_open ON invitation (expires_at) WHERE used_at IS NULL AND revoked_at IS NULL;
