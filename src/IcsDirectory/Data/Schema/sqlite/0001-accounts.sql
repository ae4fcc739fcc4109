-- Accounts as ASP.NET Core Identity keeps them (its schema version 3, with passkeys), without tables for roles.
CREATE TABLE account (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    role TEXT NOT NULL CHECK (role IN ('staff', 'editor', 'administrator')),
    post_title TEXT NOT NULL,
    created_at TEXT NOT NULL,
    suspended_at TEXT,
    user_name TEXT,
    normalized_user_name TEXT UNIQUE,
    email TEXT,
    normalized_email TEXT,
    email_confirmed INTEGER NOT NULL,
    password_hash TEXT,
    security_stamp TEXT,
    concurrency_stamp TEXT,
    phone_number TEXT,
    phone_number_confirmed INTEGER NOT NULL,
    two_factor_enabled INTEGER NOT NULL,
    lockout_end TEXT,
    lockout_enabled INTEGER NOT NULL,
    access_failed_count INTEGER NOT NULL
);
CREATE INDEX account_email ON account (normalized_email);

CREATE TABLE account_system (
    account_id INTEGER NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    system_slug TEXT NOT NULL,
    PRIMARY KEY (account_id, system_slug)
);

CREATE TABLE account_user_claims (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    user_id INTEGER NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    claim_type TEXT,
    claim_value TEXT
);
CREATE INDEX account_user_claims_user ON account_user_claims (user_id);

CREATE TABLE account_user_logins (
    login_provider TEXT NOT NULL,
    provider_key TEXT NOT NULL,
    provider_display_name TEXT,
    user_id INTEGER NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    PRIMARY KEY (login_provider, provider_key)
);

CREATE TABLE account_user_tokens (
    user_id INTEGER NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    login_provider TEXT NOT NULL,
    name TEXT NOT NULL,
    value TEXT,
    PRIMARY KEY (user_id, login_provider, name)
);

CREATE TABLE account_user_passkeys (
    credential_id BLOB PRIMARY KEY,
    user_id INTEGER NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    data TEXT NOT NULL
);
CREATE INDEX account_user_passkeys_user ON account_user_passkeys (user_id);

-- ASP.NET's data-protection keys: they sign cookies and links, and all nodes share them.
CREATE TABLE data_protection_key (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL,
    xml TEXT NOT NULL
);
