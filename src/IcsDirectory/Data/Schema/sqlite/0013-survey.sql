-- How far a round that asks each system has come. What it asks is in its document.
CREATE TABLE survey_round (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    slug TEXT NOT NULL UNIQUE,
    opened_at TEXT NOT NULL,
    closed_at TEXT,
    publish_at TEXT,
    published_at TEXT,
    article_key TEXT,
    publish_problem TEXT NOT NULL,
    version INTEGER NOT NULL
);

-- One system's answers in one round.
CREATE TABLE survey_response (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    round_slug TEXT NOT NULL,
    system_slug TEXT NOT NULL,
    reference TEXT NOT NULL UNIQUE,
    state TEXT NOT NULL,
    asked_at TEXT,
    opened_at TEXT,
    first_sent_at TEXT,
    sent_at TEXT,
    declined_at TEXT,
    decline_reason TEXT NOT NULL,
    late_reason TEXT NOT NULL,
    declared_by TEXT NOT NULL,
    sender_address TEXT NOT NULL,
    sent TEXT NOT NULL,
    reply TEXT NOT NULL,
    replied_at TEXT,
    proposal_reference TEXT NOT NULL,
    proposed_at TEXT,
    version INTEGER NOT NULL,
    UNIQUE (round_slug, system_slug)
);

-- What is typed, with its mistakes, until it is sent.
CREATE TABLE survey_answer (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    response_id INTEGER NOT NULL REFERENCES survey_response (id),
    question_id TEXT NOT NULL,
    answer TEXT NOT NULL,
    saved_at TEXT NOT NULL,
    version INTEGER NOT NULL,
    UNIQUE (response_id, question_id)
);

-- A personal way in: one system, one round. The link is not kept, only its SHA-256.
CREATE TABLE survey_link (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    response_id INTEGER NOT NULL REFERENCES survey_response (id),
    token_hash TEXT NOT NULL UNIQUE,
    recipient TEXT NOT NULL,
    created_at TEXT NOT NULL,
    expires_at TEXT NOT NULL,
    revoked_at TEXT,
    bounced_at TEXT,
    declined_at TEXT
);
CREATE INDEX survey_link_response ON survey_link (response_id, id);

-- A browser that opened a link. The first one comes in; each other one shows a code that was sent to the link's mailbox.
CREATE TABLE survey_browser (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    link_id INTEGER NOT NULL REFERENCES survey_link (id),
    key_hash TEXT NOT NULL UNIQUE,
    opened_at TEXT NOT NULL,
    confirmed_at TEXT,
    code_hash TEXT NOT NULL,
    code_sent_at TEXT,
    code_failures INTEGER NOT NULL
);
CREATE INDEX survey_browser_link ON survey_browser (link_id, id);

-- What happened to a response, for the desk: sent, reminded, opened, saved, declined, bounced. Never changed.
CREATE TABLE survey_act (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    response_id INTEGER NOT NULL REFERENCES survey_response (id),
    at TEXT NOT NULL,
    act TEXT NOT NULL,
    role TEXT NOT NULL,
    account_id INTEGER,
    note TEXT NOT NULL
);
CREATE INDEX survey_act_response ON survey_act (response_id, id);

-- The words of a question as they were answered.
CREATE TABLE question_version (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    round_slug TEXT NOT NULL,
    question_id TEXT NOT NULL,
    number INTEGER NOT NULL,
    content TEXT NOT NULL,
    since TEXT NOT NULL,
    UNIQUE (round_slug, question_id, number)
);

-- Which free answers an editor has read and cleared: in these very words.
CREATE TABLE survey_clearance (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    response_id INTEGER NOT NULL REFERENCES survey_response (id),
    question_id TEXT NOT NULL,
    digest TEXT NOT NULL,
    at TEXT NOT NULL,
    role TEXT NOT NULL,
    account_id INTEGER,
    UNIQUE (response_id, question_id, digest)
);

-- What was published of a round, as a whole. Never changed; a later one takes its place.
CREATE TABLE survey_publication (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    round_slug TEXT NOT NULL,
    at TEXT NOT NULL,
    content TEXT NOT NULL
);
CREATE INDEX survey_publication_round ON survey_publication (round_slug, id);
