import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The tables of the first release, as reviewed SQL.
 *
 * Two habits run through all of it. What must never change is guarded here and not only in code: positions, events and versions
 * refuse UPDATE and DELETE by trigger. And every row that belongs to a network can be traced to it without a guess, because
 * separation of networks is decided by these keys.
 */
export class Initial1764000000000 implements MigrationInterface {
  name = 'Initial1764000000000';

  async up(db: QueryRunner): Promise<void> {
    for (const part of [identity, network, strategies, collaboration, discussion, versions, voting, publishing, events]) await db.query(part);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP TABLE event, edition, position_event, position, ballot_extension, ballot_elector, ballot, comment, thread,
        version_contribution, version, document_checkpoint, document_update, document_client, document_head, document_visit,
        ask, document, strategy, invitation, mandate, affiliation, membership, organisation, network,
        collab_ticket, access_token, session, person CASCADE;
      DROP FUNCTION refuse_change();
    `);
  }
}

const identity = `
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation';
END $$;

CREATE TABLE person (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  email text NOT NULL,
  name text NOT NULL,
  password_hash text,                         -- NULL: a demo person, entered without a password
  demo_description text,                      -- set: shown in the demo bar
  created_at timestamptz NOT NULL DEFAULT now()
);
CREATE UNIQUE INDEX person_email ON person (lower(email));

CREATE TABLE session (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  person_id uuid NOT NULL REFERENCES person ON DELETE CASCADE,
  token_hash bytea NOT NULL UNIQUE,           -- SHA-256 of the cookie's 256-bit token
  device text NOT NULL,
  created_at timestamptz NOT NULL,
  last_seen_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  revoked_at timestamptz
);
CREATE INDEX session_person ON session (person_id) WHERE revoked_at IS NULL;

CREATE TABLE access_token (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  person_id uuid NOT NULL REFERENCES person ON DELETE CASCADE,
  name text NOT NULL,
  token_hash bytea NOT NULL UNIQUE,
  created_at timestamptz NOT NULL,
  expires_at timestamptz,
  last_used_at timestamptz,
  revoked_at timestamptz
);
CREATE INDEX access_token_person ON access_token (person_id);
`;

const network = `
CREATE TABLE network (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  slug text NOT NULL UNIQUE,
  name text NOT NULL,
  demo boolean NOT NULL DEFAULT false,
  created_at timestamptz NOT NULL
);

CREATE TABLE organisation (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  network_id uuid NOT NULL REFERENCES network ON DELETE CASCADE,
  name text NOT NULL,
  initials text NOT NULL,
  colour smallint NOT NULL CHECK (colour BETWEEN 0 AND 15),
  standing text NOT NULL CHECK (standing IN ('applicant', 'member', 'suspended', 'left')),
  about text NOT NULL DEFAULT '',
  website text,
  size text,
  kinds_of_work text[] NOT NULL DEFAULT '{}',
  joined_at timestamptz,
  left_at timestamptz,
  created_at timestamptz NOT NULL,
  UNIQUE (network_id, id)
);
CREATE UNIQUE INDEX organisation_name ON organisation (network_id, lower(name));

-- A person in a network, with one role. Ended memberships stay: their work is on record.
CREATE TABLE membership (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  network_id uuid NOT NULL REFERENCES network ON DELETE CASCADE,
  person_id uuid NOT NULL REFERENCES person ON DELETE CASCADE,
  role text NOT NULL CHECK (role IN ('coordinator', 'policy_lead', 'representative', 'observer')),
  acting_for uuid,                            -- the organisation the person speaks for now
  created_at timestamptz NOT NULL,
  ended_at timestamptz,
  FOREIGN KEY (network_id, acting_for) REFERENCES organisation (network_id, id)
);
CREATE UNIQUE INDEX membership_current ON membership (network_id, person_id) WHERE ended_at IS NULL;
CREATE INDEX membership_person ON membership (person_id);

CREATE TABLE affiliation (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
  person_id uuid NOT NULL REFERENCES person ON DELETE CASCADE,
  created_at timestamptz NOT NULL,
  ended_at timestamptz
);
CREATE UNIQUE INDEX affiliation_current ON affiliation (organisation_id, person_id) WHERE ended_at IS NULL;
CREATE INDEX affiliation_person ON affiliation (person_id);

CREATE TABLE mandate (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
  person_id uuid NOT NULL REFERENCES person ON DELETE CASCADE,
  kind text NOT NULL CHECK (kind IN ('voter', 'alternate', 'signatory')),
  valid_from timestamptz NOT NULL,
  valid_until timestamptz,
  revoked_at timestamptz,
  granted_by uuid REFERENCES person ON DELETE SET NULL
);
CREATE UNIQUE INDEX mandate_current ON mandate (organisation_id, person_id, kind) WHERE revoked_at IS NULL;
CREATE INDEX mandate_person ON mandate (person_id);

CREATE TABLE invitation (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  network_id uuid NOT NULL REFERENCES network ON DELETE CASCADE,
  organisation_id uuid REFERENCES organisation ON DELETE CASCADE,   -- NULL: a new organisation is invited
  new_organisation_name text,
  email text NOT NULL,
  role text NOT NULL CHECK (role IN ('coordinator', 'policy_lead', 'representative', 'observer')),
  mandates text[] NOT NULL DEFAULT '{}',
  token_hash bytea NOT NULL UNIQUE,
  invited_by uuid NOT NULL REFERENCES person ON DELETE CASCADE,
  created_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  accepted_at timestamptz,
  accepted_by uuid REFERENCES person ON DELETE SET NULL,
  revoked_at timestamptz,
  CHECK ((organisation_id IS NULL) <> (new_organisation_name IS NULL))
);
CREATE INDEX invitation_network ON invitation (network_id);
`;

const strategies = `
CREATE TABLE strategy (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  network_id uuid NOT NULL REFERENCES network ON DELETE CASCADE,
  title text NOT NULL,
  created_at timestamptz NOT NULL
);
CREATE INDEX strategy_network ON strategy (network_id);

CREATE TABLE document (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  network_id uuid NOT NULL REFERENCES network ON DELETE CASCADE,
  strategy_id uuid NOT NULL REFERENCES strategy ON DELETE CASCADE,
  kind text NOT NULL CHECK (kind IN ('goal', 'definition', 'ask')),
  title text NOT NULL,
  status text NOT NULL CHECK (status IN ('drafting', 'under_ballot', 'agreed', 'not_agreed', 'published', 'retired')),
  agreed_version_id uuid,                     -- foreign key added with the table version
  excerpt text NOT NULL DEFAULT '',
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL             -- last change of text or details
);
CREATE UNIQUE INDEX document_goal_definition ON document (strategy_id, kind) WHERE kind <> 'ask';
CREATE INDEX document_strategy ON document (strategy_id);

CREATE TABLE ask (
  document_id uuid PRIMARY KEY REFERENCES document ON DELETE CASCADE,
  strategy_id uuid NOT NULL REFERENCES strategy ON DELETE CASCADE,
  number int NOT NULL,                        -- never reused: people say "ask 4"
  position int NOT NULL,                      -- order on the page, 0-based among all asks of the strategy
  addressee_kind text NOT NULL CHECK (addressee_kind IN ('department', 'minister', 'committee', 'parliament', 'other')),
  addressee text NOT NULL,
  theme text NOT NULL,
  lead_organisation_id uuid REFERENCES organisation ON DELETE SET NULL,
  retired_from text,                          -- the status it had before it was retired
  UNIQUE (strategy_id, number),
  UNIQUE (strategy_id, position) DEFERRABLE INITIALLY DEFERRED
);

CREATE TABLE document_visit (
  document_id uuid NOT NULL REFERENCES document ON DELETE CASCADE,
  person_id uuid NOT NULL REFERENCES person ON DELETE CASCADE,
  visited_at timestamptz NOT NULL,
  PRIMARY KEY (document_id, person_id)
);
`;

const collaboration = `
-- One row a document: the position of the newest update in its log. Locked while a batch is appended, so positions have no gaps on
-- any number of nodes. The epoch grows when a backup is restored.
CREATE TABLE document_head (
  document_id uuid PRIMARY KEY REFERENCES document ON DELETE CASCADE,
  seq bigint NOT NULL DEFAULT 0,
  epoch int NOT NULL DEFAULT 1
);

-- Who may write under which Yjs clientID: the person who used it first [C5].
CREATE TABLE document_client (
  document_id uuid NOT NULL REFERENCES document ON DELETE CASCADE,
  client_id bigint NOT NULL,
  person_id uuid NOT NULL,
  organisation_id uuid,
  first_used_at timestamptz NOT NULL,
  PRIMARY KEY (document_id, client_id)
);

-- The append-only update log [C1], and who wrote and deleted what [C6]: ranges are varint-encoded (client, clock, length) triples.
-- No foreign keys: they would cost a look-up and a lock for each keystroke, and rows are only written while the document's head is locked.
CREATE TABLE document_update (
  document_id uuid NOT NULL,
  seq bigint NOT NULL,
  bytes bytea,                                -- NULL once a verified checkpoint holds it and the raw form was pruned
  person_id uuid NOT NULL,
  organisation_id uuid,
  received_at timestamptz NOT NULL,
  inserted bytea NOT NULL,
  deleted bytea NOT NULL,
  PRIMARY KEY (document_id, seq)
);
ALTER TABLE document_update ALTER COLUMN bytes SET STORAGE EXTERNAL;  -- Yjs bytes are compact already

CREATE TABLE document_checkpoint (
  document_id uuid PRIMARY KEY REFERENCES document ON DELETE CASCADE,
  seq bigint NOT NULL,
  state bytea NOT NULL,
  checksum bytea NOT NULL,                    -- SHA-256 of state, checked on every load
  created_at timestamptz NOT NULL DEFAULT now()
);
ALTER TABLE document_checkpoint ALTER COLUMN state SET STORAGE EXTERNAL;

CREATE TABLE collab_ticket (
  token_hash bytea PRIMARY KEY,
  document_id uuid NOT NULL REFERENCES document ON DELETE CASCADE,
  person_id uuid NOT NULL REFERENCES person ON DELETE CASCADE,
  session_id uuid REFERENCES session ON DELETE CASCADE,
  access_token_id uuid REFERENCES access_token ON DELETE CASCADE,
  expires_at timestamptz NOT NULL,
  used_at timestamptz
);
`;

const discussion = `
CREATE TABLE thread (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  document_id uuid NOT NULL REFERENCES document ON DELETE CASCADE,
  state text NOT NULL CHECK (state IN ('open', 'resolved')),
  anchor_start bytea,                         -- encoded Yjs relative positions; NULL: about the whole document
  anchor_end bytea,
  quote text NOT NULL DEFAULT '',
  prefix text NOT NULL DEFAULT '',
  suffix text NOT NULL DEFAULT '',
  created_by uuid NOT NULL REFERENCES person,
  organisation_id uuid REFERENCES organisation ON DELETE SET NULL,
  created_at timestamptz NOT NULL,
  resolved_at timestamptz,
  resolved_by uuid REFERENCES person,
  resolved_by_organisation_id uuid REFERENCES organisation ON DELETE SET NULL,
  CHECK ((anchor_start IS NULL) = (anchor_end IS NULL)),
  CHECK ((state = 'resolved') = (resolved_at IS NOT NULL))
);
CREATE INDEX thread_document ON thread (document_id, state, created_at, id);

CREATE TABLE comment (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  thread_id uuid NOT NULL REFERENCES thread ON DELETE CASCADE,
  body text NOT NULL,
  author_id uuid NOT NULL REFERENCES person,
  organisation_id uuid REFERENCES organisation ON DELETE SET NULL,
  created_at timestamptz NOT NULL,
  edited_at timestamptz,
  deleted_at timestamptz
);
CREATE INDEX comment_thread ON comment (thread_id, created_at, id);
`;

const versions = `
CREATE TABLE version (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  document_id uuid NOT NULL REFERENCES document ON DELETE CASCADE,
  number int NOT NULL,
  kind text NOT NULL CHECK (kind IN ('auto', 'named', 'ballot', 'published', 'before_restore')),
  name text,
  note text,
  seq bigint NOT NULL,                        -- the log position it was cut at
  state bytea NOT NULL,                       -- full Yjs state, stored whole: the live document keeps garbage collection on
  content jsonb NOT NULL,
  canonical text NOT NULL,                    -- canonical JSON, the text the hash is taken over
  hash text NOT NULL,                         -- SHA-256 of canonical, hexadecimal
  created_by uuid REFERENCES person,
  organisation_id uuid REFERENCES organisation ON DELETE SET NULL,
  created_at timestamptz NOT NULL,
  UNIQUE (document_id, number)
);
CREATE INDEX version_created ON version (document_id, created_at);
ALTER TABLE document ADD FOREIGN KEY (agreed_version_id) REFERENCES version ON DELETE SET NULL;
CREATE TRIGGER version_is_immutable BEFORE UPDATE ON version FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- What each person did for each organisation since the version before.
CREATE TABLE version_contribution (
  version_id uuid NOT NULL REFERENCES version ON DELETE CASCADE,
  person_id uuid NOT NULL REFERENCES person,
  organisation_id uuid REFERENCES organisation ON DELETE CASCADE,
  inserted_characters int NOT NULL,
  deleted_characters int NOT NULL
);
CREATE UNIQUE INDEX version_contribution_once ON version_contribution (version_id, person_id, organisation_id) NULLS NOT DISTINCT;
`;

const voting = `
CREATE TABLE ballot (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  network_id uuid NOT NULL REFERENCES network ON DELETE CASCADE,
  document_id uuid NOT NULL REFERENCES document ON DELETE CASCADE,
  version_id uuid NOT NULL REFERENCES version,
  number int NOT NULL,
  title text NOT NULL,
  introduction text NOT NULL DEFAULT '',
  state text NOT NULL CHECK (state IN ('notice', 'open', 'carried', 'not_carried', 'tied', 'inquorate', 'under_objection', 'withdrawn', 'superseded')),
  template text NOT NULL CHECK (template IN ('consent', 'simple_majority')),
  basis text NOT NULL CHECK (basis IN ('votes_cast', 'all_eligible')),
  quorum int CHECK (quorum > 0),
  visibility text NOT NULL CHECK (visibility IN ('named', 'counts_until_close')),
  opens_at timestamptz NOT NULL,
  closes_at timestamptz NOT NULL,
  time_zone text NOT NULL,
  opened_by uuid NOT NULL REFERENCES person,
  created_at timestamptz NOT NULL,
  closed_at timestamptz,
  result jsonb,                               -- the tally and every step of its arithmetic
  ended_reason text,                          -- why it was withdrawn
  superseded_by_id uuid REFERENCES ballot,
  previous_id uuid REFERENCES ballot,         -- a re-ballot names what it repeats
  UNIQUE (network_id, number),
  CHECK (closes_at > opens_at),
  CHECK ((state IN ('carried', 'not_carried', 'tied', 'inquorate', 'under_objection')) = (result IS NOT NULL))
);
CREATE UNIQUE INDEX ballot_running ON ballot (document_id) WHERE state IN ('notice', 'open');
CREATE INDEX ballot_due ON ballot (closes_at) WHERE state IN ('notice', 'open');
CREATE INDEX ballot_document ON ballot (document_id, created_at);

CREATE TABLE ballot_elector (
  ballot_id uuid NOT NULL REFERENCES ballot ON DELETE CASCADE,
  organisation_id uuid NOT NULL REFERENCES organisation,
  left_at timestamptz,                        -- left the network before it had answered: outside the denominator [D6]
  PRIMARY KEY (ballot_id, organisation_id)
);

CREATE TABLE ballot_extension (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  ballot_id uuid NOT NULL REFERENCES ballot ON DELETE CASCADE,
  previous_closes_at timestamptz NOT NULL,
  closes_at timestamptz NOT NULL,
  reason text NOT NULL,
  extended_by uuid NOT NULL REFERENCES person,
  extended_at timestamptz NOT NULL,
  CHECK (closes_at > previous_closes_at)
);
CREATE INDEX ballot_extension_ballot ON ballot_extension (ballot_id);

-- The position an organisation holds now: one row, whoever cast it [D1].
CREATE TABLE position (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  ballot_id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  choice text NOT NULL CHECK (choice IN ('support', 'support_with_reservation', 'abstain', 'stand_aside', 'oppose', 'block')),
  reason text,
  proposed_change text,
  taken_by uuid NOT NULL REFERENCES person,
  taken_at timestamptz NOT NULL,
  revision int NOT NULL CHECK (revision > 0),
  UNIQUE (ballot_id, organisation_id),
  FOREIGN KEY (ballot_id, organisation_id) REFERENCES ballot_elector ON DELETE CASCADE,
  -- A check that comes out as unknown passes: nothing at all must count as nothing.
  CHECK (choice NOT IN ('support_with_reservation', 'oppose', 'block') OR btrim(coalesce(reason, '')) <> ''),
  CHECK (choice <> 'block' OR btrim(coalesce(proposed_change, '')) <> '')
);

-- Every position ever taken, in order, and 'taken_back' where an organisation did so on leaving [D6]. Append-only [D1].
CREATE TABLE position_event (
  ballot_id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  revision int NOT NULL,
  choice text NOT NULL,
  reason text,
  proposed_change text,
  taken_by uuid NOT NULL REFERENCES person,
  taken_at timestamptz NOT NULL,
  PRIMARY KEY (ballot_id, organisation_id, revision),
  FOREIGN KEY (ballot_id, organisation_id) REFERENCES ballot_elector
);
CREATE TRIGGER position_event_is_append_only BEFORE UPDATE OR DELETE ON position_event FOR EACH ROW EXECUTE FUNCTION refuse_change();
`;

const publishing = `
CREATE TABLE edition (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  network_id uuid NOT NULL REFERENCES network ON DELETE CASCADE,
  strategy_id uuid NOT NULL REFERENCES strategy ON DELETE CASCADE,
  number int NOT NULL,
  title text NOT NULL,
  note text NOT NULL,
  content jsonb NOT NULL,                     -- texts, hashes, positions and organisations as they were published
  hash text NOT NULL,                         -- SHA-256 of the canonical form of content, hexadecimal
  published_by uuid NOT NULL REFERENCES person,
  published_at timestamptz NOT NULL,
  UNIQUE (strategy_id, number)
);
CREATE INDEX edition_network ON edition (network_id, number);
CREATE TRIGGER edition_is_immutable BEFORE UPDATE ON edition FOR EACH ROW EXECUTE FUNCTION refuse_change();
`;

const events = `
-- The outbox: what happened, written in the transaction in which it happened and told to others only afterwards.
CREATE TABLE event (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  type text NOT NULL,
  network_id uuid REFERENCES network ON DELETE CASCADE,
  person_id uuid REFERENCES person ON DELETE SET NULL,   -- who did it
  payload jsonb NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  delivered_at timestamptz
);
CREATE INDEX event_undelivered ON event (id) WHERE delivered_at IS NULL;
`;
