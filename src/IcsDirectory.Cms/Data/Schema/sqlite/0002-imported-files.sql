-- Which content files were imported, so that a start imports only what changed, and only into documents that nobody edited since.

CREATE TABLE cms_imported_file (
    key             TEXT    PRIMARY KEY,
    hash            TEXT    NOT NULL,
    revision        INTEGER NOT NULL
);
