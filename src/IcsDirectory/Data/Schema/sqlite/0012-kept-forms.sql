-- What somebody typed whose session had ended: it waits for a day until they have signed in again.
CREATE TABLE kept_form (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    key TEXT NOT NULL UNIQUE,
    account_id INTEGER NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    path TEXT NOT NULL,
    fields TEXT NOT NULL,
    kept_at TEXT NOT NULL
);
CREATE INDEX kept_form_account ON kept_form (account_id, id);
