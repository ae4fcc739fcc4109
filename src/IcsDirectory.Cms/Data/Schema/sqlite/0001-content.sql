-- Documents, their versions, schedules and audit trail. Times are UTC, to the microsecond.

CREATE TABLE cms_node (
    id              INTEGER PRIMARY KEY AUTOINCREMENT,
    key             TEXT    NOT NULL UNIQUE,
    object_type     TEXT    NOT NULL,
    content_type_id INTEGER NOT NULL,
    parent_id       INTEGER NOT NULL REFERENCES cms_node (id),
    level           INTEGER NOT NULL,
    path            TEXT    NOT NULL,
    sort_order      INTEGER NOT NULL,
    trashed         INTEGER NOT NULL,
    creator_id      INTEGER NOT NULL,
    create_date     TEXT    NOT NULL,
    published       INTEGER NOT NULL,
    edited          INTEGER NOT NULL,
    name_key        TEXT    NOT NULL,
    revision        INTEGER NOT NULL
);
CREATE UNIQUE INDEX ux_cms_node_name ON cms_node (parent_id, object_type, name_key);
CREATE INDEX ix_cms_node_path ON cms_node (path);
CREATE INDEX ix_cms_node_type ON cms_node (content_type_id);

-- The root and the recycle bin, which every document's parent chain ends in.
INSERT INTO cms_node VALUES
    (-1,  '916724A5-173D-4619-B97E-B9DE133DD6F5', 'EA7D8624-4CFE-4578-A871-24AA946BF34D', 0, -1, 0, '-1',     0,  0, -1, '2022-07-01 00:00:00', 0, 0, '', 0),
    (-20, '0F582A79-1E41-4CF0-BFA0-76340651891A', '01BB7FF2-24DC-4C0C-95A2-C24EF72BBAC8', 0, -1, 0, '-1,-20', 0,  1, -1, '2022-07-01 00:00:00', 0, 0, '', 0);

CREATE TABLE cms_version (
    id              INTEGER PRIMARY KEY AUTOINCREMENT,
    node_id         INTEGER NOT NULL REFERENCES cms_node (id) ON DELETE CASCADE,
    date            TEXT    NOT NULL,
    user_id         INTEGER NOT NULL,
    current         INTEGER NOT NULL,
    published       INTEGER NOT NULL,
    -- when this version was first published; such a version is never cleaned away
    published_at    TEXT    NULL,
    name            TEXT    NOT NULL,
    template_id     INTEGER NULL,
    prevent_cleanup INTEGER NOT NULL,
    -- property values as one JSON object, alias to stored value
    data            TEXT    NOT NULL
);
CREATE INDEX ix_cms_version_node ON cms_version (node_id, date);
CREATE UNIQUE INDEX ux_cms_version_current ON cms_version (node_id) WHERE current;
CREATE UNIQUE INDEX ux_cms_version_published ON cms_version (node_id) WHERE published;

CREATE TABLE cms_schedule (
    id              TEXT    PRIMARY KEY,
    node_id         INTEGER NOT NULL REFERENCES cms_node (id) ON DELETE CASCADE,
    culture         TEXT    NOT NULL,
    date            TEXT    NOT NULL,
    action          INTEGER NOT NULL
);
CREATE INDEX ix_cms_schedule_node ON cms_schedule (node_id);
CREATE INDEX ix_cms_schedule_due ON cms_schedule (action, date);

-- Not bound to cms_node: what was done to a document outlives it.
CREATE TABLE cms_audit (
    id              INTEGER PRIMARY KEY AUTOINCREMENT,
    object_id       INTEGER NOT NULL,
    type            INTEGER NOT NULL,
    user_id         INTEGER NOT NULL,
    entity_type     TEXT    NULL,
    comment         TEXT    NULL,
    parameters      TEXT    NULL,
    date            TEXT    NOT NULL
);
CREATE INDEX ix_cms_audit_object ON cms_audit (object_id, date);
CREATE INDEX ix_cms_audit_date ON cms_audit (date);

-- One row. Every transaction that writes adds one, so that other processes notice.
CREATE TABLE cms_change (
    id              INTEGER PRIMARY KEY,
    counter         INTEGER NOT NULL
);
INSERT INTO cms_change VALUES (1, 0);
