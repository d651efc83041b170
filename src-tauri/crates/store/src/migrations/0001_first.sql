-- Release 1. Append-only: a released migration never changes; the next one is 0002.

-- "VTRN", so that another program's database is never taken for ours.
PRAGMA application_id = 1448366670;

CREATE TABLE person (
  id         TEXT NOT NULL PRIMARY KEY,
  -- The name without case, accents and spaces: nobody takes another's name by writing it otherwise.
  folded     TEXT NOT NULL UNIQUE,
  name       TEXT NOT NULL,
  role       TEXT NOT NULL CHECK (role IN ('clerk', 'supervisor')),
  public_key TEXT NOT NULL,
  -- The private key, sealed by the person's passphrase; this program cannot open it alone.
  sealed_key BLOB NOT NULL,
  added      TEXT NOT NULL
) STRICT;

CREATE TABLE portal (
  name    TEXT NOT NULL PRIMARY KEY,
  folded  TEXT NOT NULL UNIQUE,
  -- JSON without secrets: tokens are in the keychain of the operating system.
  address TEXT NOT NULL,
  added   TEXT NOT NULL
) STRICT;

CREATE TABLE source (
  id     INTEGER PRIMARY KEY,
  sha256 TEXT NOT NULL UNIQUE,
  bytes  INTEGER NOT NULL
) STRICT;

CREATE TABLE source_chunk (
  source INTEGER NOT NULL REFERENCES source (id) ON DELETE CASCADE,
  seq    INTEGER NOT NULL,
  bytes  BLOB NOT NULL,
  PRIMARY KEY (source, seq)
) STRICT;

-- What never changes of a draft; the rest is its last event.
CREATE TABLE draft (
  id          TEXT NOT NULL PRIMARY KEY,
  author      TEXT NOT NULL REFERENCES person (id),
  source      TEXT NOT NULL REFERENCES source (sha256),
  source_name TEXT NOT NULL,
  created     TEXT NOT NULL
) STRICT;

CREATE TABLE event (
  id       INTEGER PRIMARY KEY,
  draft    TEXT NOT NULL REFERENCES draft (id),
  seq      INTEGER NOT NULL CHECK (seq > 0),
  at       TEXT NOT NULL,
  by       TEXT NOT NULL REFERENCES person (id),
  act      TEXT NOT NULL,
  detail   TEXT NOT NULL,
  state    TEXT NOT NULL
           CHECK (state IN ('draft', 'submitted', 'returned', 'approved', 'publishing', 'published')),
  -- Recipe and description after the event, so that one can go back to it.
  recipe   TEXT NOT NULL,
  metadata TEXT NOT NULL,
  UNIQUE (draft, seq)
) STRICT;

CREATE TABLE submission (
  id         INTEGER PRIMARY KEY,
  draft      TEXT NOT NULL REFERENCES draft (id),
  version    INTEGER NOT NULL CHECK (version > 0),
  -- The manifest's canonical bytes, exactly as signed.
  manifest   TEXT NOT NULL,
  sha256     TEXT NOT NULL,
  submission TEXT NOT NULL,
  at         TEXT NOT NULL,
  UNIQUE (draft, version)
) STRICT;

-- Approved with a signature, or returned with a reason.
CREATE TABLE decision (
  submission INTEGER NOT NULL PRIMARY KEY REFERENCES submission (id),
  by         TEXT NOT NULL REFERENCES person (id),
  at         TEXT NOT NULL,
  approval   TEXT,
  reason     TEXT,
  CHECK ((approval IS NULL) <> (reason IS NULL))
) STRICT;

CREATE TABLE publication (
  id       INTEGER PRIMARY KEY,
  draft    TEXT NOT NULL REFERENCES draft (id),
  portal   TEXT NOT NULL REFERENCES portal (name),
  manifest TEXT NOT NULL,
  opened   TEXT NOT NULL
) STRICT;
CREATE INDEX publication_of_draft ON publication (draft, portal, manifest);

CREATE TABLE action (
  id          INTEGER PRIMARY KEY,
  publication INTEGER NOT NULL REFERENCES publication (id),
  action      TEXT NOT NULL,
  began       TEXT NOT NULL
) STRICT;
CREATE INDEX action_of_publication ON action (publication);

-- Its absence means: begun, and nobody knows what came of it.
CREATE TABLE outcome (
  action  INTEGER NOT NULL PRIMARY KEY REFERENCES action (id),
  outcome TEXT NOT NULL,
  ended   TEXT NOT NULL
) STRICT;

CREATE TABLE receipt (
  publication INTEGER NOT NULL PRIMARY KEY REFERENCES publication (id),
  receipt     TEXT NOT NULL,
  kept        TEXT NOT NULL
) STRICT;

-- What happened stays as it happened, whatever program asks.
CREATE TRIGGER draft_no_update BEFORE UPDATE ON draft
BEGIN SELECT RAISE(ABORT, 'append_only'); END;
CREATE TRIGGER draft_no_delete BEFORE DELETE ON draft
BEGIN SELECT RAISE(ABORT, 'append_only'); END;
CREATE TRIGGER event_no_update BEFORE UPDATE ON event
BEGIN SELECT RAISE(ABORT, 'append_only'); END;
CREATE TRIGGER event_no_delete BEFORE DELETE ON event
BEGIN SELECT RAISE(ABORT, 'append_only'); END;
CREATE TRIGGER submission_no_update BEFORE UPDATE ON submission
BEGIN SELECT RAISE(ABORT, 'append_only'); END;
CREATE TRIGGER submission_no_delete BEFORE DELETE ON submission
BEGIN SELECT RAISE(ABORT, 'append_only'); END;
CREATE TRIGGER decision_no_update BEFORE UPDATE ON decision
BEGIN SELECT RAISE(ABORT, 'append_only'); END;
CREATE TRIGGER decision_no_delete BEFORE DELETE ON decision
BEGIN SELECT RAISE(ABORT, 'append_only'); END;
CREATE TRIGGER publication_no_update BEFORE UPDATE ON publication
BEGIN SELECT RAISE(ABORT, 'append_only'); END;
CREATE TRIGGER publication_no_delete BEFORE DELETE ON publication
BEGIN SELECT RAISE(ABORT, 'append_only'); END;
CREATE TRIGGER action_no_update BEFORE UPDATE ON action
BEGIN SELECT RAISE(ABORT, 'append_only'); END;
CREATE TRIGGER action_no_delete BEFORE DELETE ON action
BEGIN SELECT RAISE(ABORT, 'append_only'); END;
CREATE TRIGGER outcome_no_update BEFORE UPDATE ON outcome
BEGIN SELECT RAISE(ABORT, 'append_only'); END;
CREATE TRIGGER outcome_no_delete BEFORE DELETE ON outcome
BEGIN SELECT RAISE(ABORT, 'append_only'); END;
CREATE TRIGGER receipt_no_update BEFORE UPDATE ON receipt
BEGIN SELECT RAISE(ABORT, 'append_only'); END;
CREATE TRIGGER receipt_no_delete BEFORE DELETE ON receipt
BEGIN SELECT RAISE(ABORT, 'append_only'); END;

-- INSERT OR REPLACE removes a row without asking the triggers above.
CREATE TRIGGER draft_no_replace BEFORE INSERT ON draft
WHEN EXISTS (SELECT 1 FROM draft WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'append_only'); END;
CREATE TRIGGER event_no_replace BEFORE INSERT ON event
WHEN EXISTS (SELECT 1 FROM event WHERE id = NEW.id OR (draft = NEW.draft AND seq = NEW.seq))
BEGIN SELECT RAISE(ABORT, 'append_only'); END;
CREATE TRIGGER submission_no_replace BEFORE INSERT ON submission
WHEN EXISTS (SELECT 1 FROM submission WHERE id = NEW.id OR (draft = NEW.draft AND version = NEW.version))
BEGIN SELECT RAISE(ABORT, 'append_only'); END;
CREATE TRIGGER decision_no_replace BEFORE INSERT ON decision
WHEN EXISTS (SELECT 1 FROM decision WHERE submission = NEW.submission)
BEGIN SELECT RAISE(ABORT, 'append_only'); END;
CREATE TRIGGER publication_no_replace BEFORE INSERT ON publication
WHEN EXISTS (SELECT 1 FROM publication WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'append_only'); END;
CREATE TRIGGER action_no_replace BEFORE INSERT ON action
WHEN EXISTS (SELECT 1 FROM action WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'append_only'); END;
CREATE TRIGGER outcome_no_replace BEFORE INSERT ON outcome
WHEN EXISTS (SELECT 1 FROM outcome WHERE action = NEW.action)
BEGIN SELECT RAISE(ABORT, 'append_only'); END;
CREATE TRIGGER receipt_no_replace BEFORE INSERT ON receipt
WHEN EXISTS (SELECT 1 FROM receipt WHERE publication = NEW.publication)
BEGIN SELECT RAISE(ABORT, 'append_only'); END;
