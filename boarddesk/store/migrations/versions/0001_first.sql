CREATE TABLE action (
    id VARCHAR NOT NULL,
    board_id VARCHAR NOT NULL,
    meeting_id VARCHAR,
    minute_id VARCHAR,
    position INTEGER NOT NULL,
    ref VARCHAR,
    text VARCHAR NOT NULL,
    follows_minute BOOLEAN NOT NULL,
    follow_start INTEGER,
    follow_end INTEGER,
    due_kind VARCHAR(12) NOT NULL,
    due_date DATE,
    status VARCHAR(10) NOT NULL,
    created_on DATE NOT NULL,
    closed_on DATE,
    confidential BOOLEAN NOT NULL,
    deleted BOOLEAN NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(board_id) REFERENCES board (id),
    FOREIGN KEY(meeting_id) REFERENCES meeting (id),
    FOREIGN KEY(minute_id) REFERENCES minute (id)
);
CREATE INDEX ix_action_board_id ON action (board_id);
CREATE INDEX ix_action_meeting_id ON action (meeting_id);
CREATE INDEX ix_action_minute_id ON action (minute_id);
CREATE TABLE actionanswer (
    id VARCHAR NOT NULL,
    action_id VARCHAR NOT NULL,
    person_id VARCHAR,
    name VARCHAR NOT NULL,
    initials VARCHAR NOT NULL,
    organisation VARCHAR NOT NULL,
    answered BOOLEAN NOT NULL,
    answered_on DATE,
    note VARCHAR NOT NULL,
    position INTEGER NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(action_id) REFERENCES action (id),
    FOREIGN KEY(person_id) REFERENCES person (id)
);
CREATE INDEX ix_actionanswer_action_id ON actionanswer (action_id);
CREATE INDEX ix_actionanswer_person_id ON actionanswer (person_id);
CREATE TABLE actionowner (
    id VARCHAR NOT NULL,
    action_id VARCHAR NOT NULL,
    kind VARCHAR(12) NOT NULL,
    text VARCHAR NOT NULL,
    person_id VARCHAR,
    organisation_id VARCHAR,
    group_id VARCHAR,
    position INTEGER NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(action_id) REFERENCES action (id),
    FOREIGN KEY(person_id) REFERENCES person (id),
    FOREIGN KEY(organisation_id) REFERENCES organisation (id),
    FOREIGN KEY(group_id) REFERENCES registergroup (id)
);
CREATE INDEX ix_actionowner_action_id ON actionowner (action_id);
CREATE INDEX ix_actionowner_group_id ON actionowner (group_id);
CREATE INDEX ix_actionowner_organisation_id ON actionowner (organisation_id);
CREATE INDEX ix_actionowner_person_id ON actionowner (person_id);
CREATE TABLE actionupdate (
    id VARCHAR NOT NULL,
    action_id VARCHAR NOT NULL,
    "on" DATE NOT NULL,
    author VARCHAR NOT NULL,
    text VARCHAR NOT NULL,
    minute_id VARCHAR,
    position INTEGER NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(action_id) REFERENCES action (id),
    FOREIGN KEY(minute_id) REFERENCES minute (id)
);
CREATE INDEX ix_actionupdate_action_id ON actionupdate (action_id);
CREATE INDEX ix_actionupdate_minute_id ON actionupdate (minute_id);
CREATE TABLE agendaissue (
    id VARCHAR NOT NULL,
    meeting_id VARCHAR NOT NULL,
    issued_at DATETIME NOT NULL,
    issued_by VARCHAR NOT NULL,
    date DATE NOT NULL,
    starts TIME,
    ends TIME,
    venue VARCHAR NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(meeting_id) REFERENCES meeting (id)
);
CREATE INDEX ix_agendaissue_meeting_id ON agendaissue (meeting_id);
CREATE TABLE agendaitem (
    id VARCHAR NOT NULL,
    meeting_id VARCHAR NOT NULL,
    parent_id VARCHAR,
    position INTEGER NOT NULL,
    title VARCHAR NOT NULL,
    label VARCHAR,
    label_fixed BOOLEAN NOT NULL,
    child_labels VARCHAR(7) NOT NULL,
    lettered BOOLEAN NOT NULL,
    role VARCHAR(18) NOT NULL,
    standing BOOLEAN NOT NULL,
    numbered BOOLEAN NOT NULL,
    purpose VARCHAR(11),
    presenter VARCHAR NOT NULL,
    report_author VARCHAR NOT NULL,
    verbal BOOLEAN NOT NULL,
    minutes_allotted INTEGER,
    confidential BOOLEAN NOT NULL,
    confidential_reason VARCHAR NOT NULL,
    "deferred" BOOLEAN NOT NULL,
    note VARCHAR NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(meeting_id) REFERENCES meeting (id),
    FOREIGN KEY(parent_id) REFERENCES agendaitem (id)
);
CREATE INDEX ix_agendaitem_meeting_id ON agendaitem (meeting_id);
CREATE INDEX ix_agendaitem_parent_id ON agendaitem (parent_id);
CREATE TABLE amendment (
    id VARCHAR NOT NULL,
    minute_id VARCHAR NOT NULL,
    amended_meeting_id VARCHAR,
    amended_minute_id VARCHAR,
    wording VARCHAR NOT NULL,
    confirmed BOOLEAN NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(minute_id) REFERENCES minute (id),
    FOREIGN KEY(amended_meeting_id) REFERENCES meeting (id),
    FOREIGN KEY(amended_minute_id) REFERENCES minute (id)
);
CREATE INDEX ix_amendment_amended_meeting_id ON amendment (amended_meeting_id);
CREATE INDEX ix_amendment_amended_minute_id ON amendment (amended_minute_id);
CREATE INDEX ix_amendment_minute_id ON amendment (minute_id);
CREATE TABLE attendancecode (
    id VARCHAR NOT NULL,
    board_id VARCHAR NOT NULL,
    code VARCHAR NOT NULL,
    "key" VARCHAR NOT NULL,
    meaning VARCHAR NOT NULL,
    counts_as VARCHAR(11) NOT NULL,
    position INTEGER NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(board_id) REFERENCES board (id)
);
CREATE INDEX ix_attendancecode_board_id ON attendancecode (board_id);
CREATE TABLE board (
    id VARCHAR NOT NULL,
    name VARCHAR NOT NULL,
    short_name VARCHAR NOT NULL,
    running_head VARCHAR NOT NULL,
    meeting_title VARCHAR NOT NULL,
    usual_venue VARCHAR NOT NULL,
    language VARCHAR NOT NULL,
    glossary_order VARCHAR(12) NOT NULL,
    glossary_scope VARCHAR(4) NOT NULL,
    deputies_count BOOLEAN NOT NULL,
    position INTEGER NOT NULL,
    PRIMARY KEY (id)
);
CREATE TABLE boardword (
    id VARCHAR NOT NULL,
    board_id VARCHAR NOT NULL,
    word VARCHAR NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(board_id) REFERENCES board (id)
);
CREATE INDEX ix_boardword_board_id ON boardword (board_id);
CREATE TABLE checkdismissal (
    id VARCHAR NOT NULL,
    meeting_id VARCHAR NOT NULL,
    rule VARCHAR NOT NULL,
    place VARCHAR NOT NULL,
    words VARCHAR NOT NULL,
    reason VARCHAR NOT NULL,
    person VARCHAR NOT NULL,
    at DATETIME NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(meeting_id) REFERENCES meeting (id)
);
CREATE INDEX ix_checkdismissal_meeting_id ON checkdismissal (meeting_id);
CREATE TABLE decision (
    id VARCHAR NOT NULL,
    board_id VARCHAR NOT NULL,
    meeting_id VARCHAR,
    minute_id VARCHAR,
    number VARCHAR,
    text VARCHAR NOT NULL,
    superseded_by_id VARCHAR,
    PRIMARY KEY (id),
    FOREIGN KEY(board_id) REFERENCES board (id),
    FOREIGN KEY(meeting_id) REFERENCES meeting (id),
    FOREIGN KEY(minute_id) REFERENCES minute (id),
    FOREIGN KEY(superseded_by_id) REFERENCES decision (id)
);
CREATE INDEX ix_decision_board_id ON decision (board_id);
CREATE INDEX ix_decision_meeting_id ON decision (meeting_id);
CREATE INDEX ix_decision_minute_id ON decision (minute_id);
CREATE INDEX ix_decision_superseded_by_id ON decision (superseded_by_id);
CREATE TABLE declaration (
    id VARCHAR NOT NULL,
    meeting_id VARCHAR NOT NULL,
    row_id VARCHAR NOT NULL,
    item_id VARCHAR,
    text VARCHAR NOT NULL,
    left_meeting BOOLEAN NOT NULL,
    position INTEGER NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(meeting_id) REFERENCES meeting (id),
    FOREIGN KEY(row_id) REFERENCES registerrow (id),
    FOREIGN KEY(item_id) REFERENCES agendaitem (id)
);
CREATE INDEX ix_declaration_item_id ON declaration (item_id);
CREATE INDEX ix_declaration_meeting_id ON declaration (meeting_id);
CREATE INDEX ix_declaration_row_id ON declaration (row_id);
CREATE TABLE duechange (
    id VARCHAR NOT NULL,
    action_id VARCHAR NOT NULL,
    changed_on DATE NOT NULL,
    author VARCHAR NOT NULL,
    old_kind VARCHAR(12) NOT NULL,
    old_date DATE,
    new_kind VARCHAR(12) NOT NULL,
    new_date DATE,
    position INTEGER NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(action_id) REFERENCES action (id)
);
CREATE INDEX ix_duechange_action_id ON duechange (action_id);
CREATE TABLE edition (
    id VARCHAR NOT NULL,
    meeting_id VARCHAR NOT NULL,
    kind VARCHAR(10) NOT NULL,
    made_at DATETIME NOT NULL,
    made_by VARCHAR NOT NULL,
    content VARCHAR NOT NULL,
    sha256 VARCHAR NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(meeting_id) REFERENCES meeting (id)
);
CREATE INDEX ix_edition_meeting_id ON edition (meeting_id);
CREATE TABLE emailaddress (
    id VARCHAR NOT NULL,
    person_id VARCHAR NOT NULL,
    address VARCHAR NOT NULL,
    position INTEGER NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(person_id) REFERENCES person (id)
);
CREATE INDEX ix_emailaddress_person_id ON emailaddress (person_id);
CREATE TABLE expectedattendance (
    id VARCHAR NOT NULL,
    meeting_id VARCHAR NOT NULL,
    membership_id VARCHAR NOT NULL,
    code VARCHAR NOT NULL,
    representative_person_id VARCHAR,
    representative_name VARCHAR NOT NULL,
    note VARCHAR NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(meeting_id) REFERENCES meeting (id),
    FOREIGN KEY(membership_id) REFERENCES membership (id),
    FOREIGN KEY(representative_person_id) REFERENCES person (id)
);
CREATE INDEX ix_expectedattendance_meeting_id ON expectedattendance (meeting_id);
CREATE INDEX ix_expectedattendance_membership_id ON expectedattendance (membership_id);
CREATE INDEX ix_expectedattendance_representative_person_id ON expectedattendance (representative_person_id);
CREATE TABLE forwardplanentry (
    id VARCHAR NOT NULL,
    board_id VARCHAR NOT NULL,
    text VARCHAR NOT NULL,
    due DATE,
    yearly BOOLEAN NOT NULL,
    minute_id VARCHAR,
    item_id VARCHAR,
    position INTEGER NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(board_id) REFERENCES board (id),
    FOREIGN KEY(minute_id) REFERENCES minute (id),
    FOREIGN KEY(item_id) REFERENCES agendaitem (id)
);
CREATE INDEX ix_forwardplanentry_board_id ON forwardplanentry (board_id);
CREATE INDEX ix_forwardplanentry_item_id ON forwardplanentry (item_id);
CREATE INDEX ix_forwardplanentry_minute_id ON forwardplanentry (minute_id);
CREATE TABLE glossaryterm (
    id VARCHAR NOT NULL,
    board_id VARCHAR NOT NULL,
    abbreviation VARCHAR NOT NULL,
    meaning VARCHAR NOT NULL,
    context VARCHAR NOT NULL,
    starts DATE,
    position INTEGER NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(board_id) REFERENCES board (id)
);
CREATE INDEX ix_glossaryterm_board_id ON glossaryterm (board_id);
CREATE TABLE historychange (
    id VARCHAR NOT NULL,
    entry_id VARCHAR NOT NULL,
    sequence INTEGER NOT NULL,
    table_name VARCHAR NOT NULL,
    row_key VARCHAR NOT NULL,
    parent_key VARCHAR,
    "before" JSON,
    "after" JSON,
    PRIMARY KEY (id),
    FOREIGN KEY(entry_id) REFERENCES historyentry (id)
);
CREATE INDEX ix_historychange_entry_table ON historychange (entry_id, table_name);
CREATE INDEX ix_historychange_parent_key ON historychange (parent_key);
CREATE INDEX ix_historychange_row_key ON historychange (row_key);
CREATE TABLE historyentry (
    id VARCHAR NOT NULL,
    at DATETIME NOT NULL,
    person VARCHAR NOT NULL,
    label VARCHAR NOT NULL,
    schema_revision VARCHAR NOT NULL,
    PRIMARY KEY (id)
);
CREATE INDEX ix_historyentry_at ON historyentry (at);
CREATE INDEX ix_historyentry_person_at ON historyentry (person, at);
CREATE TABLE issueditem (
    id VARCHAR NOT NULL,
    issue_id VARCHAR NOT NULL,
    item_id VARCHAR,
    position INTEGER NOT NULL,
    depth INTEGER NOT NULL,
    label VARCHAR NOT NULL,
    title VARCHAR NOT NULL,
    purpose VARCHAR(11),
    presenter VARCHAR NOT NULL,
    report_author VARCHAR NOT NULL,
    verbal BOOLEAN NOT NULL,
    minutes INTEGER,
    starts TIME,
    confidential BOOLEAN NOT NULL,
    papers JSON NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(issue_id) REFERENCES agendaissue (id)
);
CREATE INDEX ix_issueditem_issue_id ON issueditem (issue_id);
CREATE TABLE letterhead (
    id VARCHAR NOT NULL,
    board_id VARCHAR NOT NULL,
    name VARCHAR NOT NULL,
    sha256 VARCHAR NOT NULL,
    matches JSON NOT NULL,
    keeps_text BOOLEAN NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(board_id) REFERENCES board (id),
    FOREIGN KEY(sha256) REFERENCES papercontent (sha256)
);
CREATE INDEX ix_letterhead_board_id ON letterhead (board_id);
CREATE INDEX ix_letterhead_sha256 ON letterhead (sha256);
CREATE TABLE meeting (
    id VARCHAR NOT NULL,
    board_id VARCHAR NOT NULL,
    title VARCHAR NOT NULL,
    date DATE NOT NULL,
    starts TIME,
    ends TIME,
    venue VARCHAR NOT NULL,
    status VARCHAR(13) NOT NULL,
    running_head VARCHAR NOT NULL,
    opened_at TIME,
    closed_at TIME,
    minute_taker VARCHAR NOT NULL,
    next_date DATE,
    next_starts TIME,
    next_ends TIME,
    next_venue VARCHAR NOT NULL,
    register_taken BOOLEAN NOT NULL,
    issued_on DATE,
    circulated_on DATE,
    circulated_to VARCHAR NOT NULL,
    approved_at DATETIME,
    adjourned_to DATE,
    confidential BOOLEAN NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(board_id) REFERENCES board (id)
);
CREATE INDEX ix_meeting_board_id ON meeting (board_id);
CREATE TABLE membership (
    id VARCHAR NOT NULL,
    board_id VARCHAR NOT NULL,
    group_id VARCHAR NOT NULL,
    person_id VARCHAR,
    title VARCHAR NOT NULL,
    office VARCHAR NOT NULL,
    category VARCHAR NOT NULL,
    starts DATE,
    ends DATE,
    leaving_reason VARCHAR NOT NULL,
    standing_apologies BOOLEAN NOT NULL,
    printed_title VARCHAR NOT NULL,
    printed_representing VARCHAR NOT NULL,
    position INTEGER NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(board_id) REFERENCES board (id),
    FOREIGN KEY(group_id) REFERENCES registergroup (id),
    FOREIGN KEY(person_id) REFERENCES person (id)
);
CREATE INDEX ix_membership_board_id ON membership (board_id);
CREATE INDEX ix_membership_group_id ON membership (group_id);
CREATE INDEX ix_membership_person_id ON membership (person_id);
CREATE TABLE membershipdeputy (
    id VARCHAR NOT NULL,
    membership_id VARCHAR NOT NULL,
    person_id VARCHAR NOT NULL,
    position INTEGER NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(membership_id) REFERENCES membership (id),
    FOREIGN KEY(person_id) REFERENCES person (id)
);
CREATE INDEX ix_membershipdeputy_membership_id ON membershipdeputy (membership_id);
CREATE INDEX ix_membershipdeputy_person_id ON membershipdeputy (person_id);
CREATE TABLE membershipinitials (
    id VARCHAR NOT NULL,
    membership_id VARCHAR NOT NULL,
    initials VARCHAR NOT NULL,
    starts DATE,
    PRIMARY KEY (id),
    FOREIGN KEY(membership_id) REFERENCES membership (id)
);
CREATE INDEX ix_membershipinitials_membership_id ON membershipinitials (membership_id);
CREATE TABLE membershiplink (
    id VARCHAR NOT NULL,
    membership_id VARCHAR NOT NULL,
    name VARCHAR NOT NULL,
    position INTEGER NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(membership_id) REFERENCES membership (id)
);
CREATE INDEX ix_membershiplink_membership_id ON membershiplink (membership_id);
CREATE TABLE membershiporganisation (
    id VARCHAR NOT NULL,
    membership_id VARCHAR NOT NULL,
    organisation_id VARCHAR NOT NULL,
    position INTEGER NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(membership_id) REFERENCES membership (id),
    FOREIGN KEY(organisation_id) REFERENCES organisation (id)
);
CREATE INDEX ix_membershiporganisation_membership_id ON membershiporganisation (membership_id);
CREATE INDEX ix_membershiporganisation_organisation_id ON membershiporganisation (organisation_id);
CREATE TABLE minute (
    id VARCHAR NOT NULL,
    meeting_id VARCHAR NOT NULL,
    item_id VARCHAR NOT NULL,
    position INTEGER NOT NULL,
    kind VARCHAR(11) NOT NULL,
    text VARCHAR NOT NULL,
    marks JSON NOT NULL,
    level INTEGER NOT NULL,
    numbered BOOLEAN NOT NULL,
    number VARCHAR,
    list_start INTEGER,
    amended_ref VARCHAR NOT NULL,
    event_date DATE,
    emailed_on DATE,
    proposer VARCHAR NOT NULL,
    seconder VARCHAR NOT NULL,
    votes_for INTEGER,
    votes_against INTEGER,
    votes_abstained INTEGER,
    state VARCHAR(10),
    carried_action_id VARCHAR,
    confidential BOOLEAN NOT NULL,
    typed_at DATETIME,
    deleted BOOLEAN NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(meeting_id) REFERENCES meeting (id),
    FOREIGN KEY(item_id) REFERENCES agendaitem (id),
    FOREIGN KEY(carried_action_id) REFERENCES action (id)
);
CREATE INDEX ix_minute_carried_action_id ON minute (carried_action_id);
CREATE INDEX ix_minute_item_id ON minute (item_id);
CREATE INDEX ix_minute_meeting_id ON minute (meeting_id);
CREATE TABLE organisation (
    id VARCHAR NOT NULL,
    name VARCHAR NOT NULL,
    short_name VARCHAR NOT NULL,
    PRIMARY KEY (id)
);
CREATE TABLE owneralias (
    id VARCHAR NOT NULL,
    board_id VARCHAR NOT NULL,
    alias VARCHAR NOT NULL,
    meaning VARCHAR NOT NULL,
    position INTEGER NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(board_id) REFERENCES board (id)
);
CREATE INDEX ix_owneralias_board_id ON owneralias (board_id);
CREATE TABLE paper (
    id VARCHAR NOT NULL,
    meeting_id VARCHAR NOT NULL,
    item_id VARCHAR,
    name VARCHAR NOT NULL,
    media_type VARCHAR NOT NULL,
    sha256 VARCHAR,
    to_follow BOOLEAN NOT NULL,
    confidential BOOLEAN NOT NULL,
    added_at DATETIME,
    position INTEGER NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(meeting_id) REFERENCES meeting (id),
    FOREIGN KEY(item_id) REFERENCES agendaitem (id),
    FOREIGN KEY(sha256) REFERENCES papercontent (sha256)
);
CREATE INDEX ix_paper_item_id ON paper (item_id);
CREATE INDEX ix_paper_meeting_id ON paper (meeting_id);
CREATE INDEX ix_paper_sha256 ON paper (sha256);
CREATE TABLE papercontent (
    sha256 VARCHAR NOT NULL,
    content BLOB NOT NULL,
    PRIMARY KEY (sha256)
);
CREATE TABLE person (
    id VARCHAR NOT NULL,
    name VARCHAR NOT NULL,
    sort_name VARCHAR NOT NULL,
    note VARCHAR NOT NULL,
    PRIMARY KEY (id)
);
CREATE TABLE phrase (
    id VARCHAR NOT NULL,
    board_id VARCHAR NOT NULL,
    "key" VARCHAR NOT NULL,
    text VARCHAR NOT NULL,
    position INTEGER NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(board_id) REFERENCES board (id)
);
CREATE INDEX ix_phrase_board_id ON phrase (board_id);
CREATE TABLE quorumrule (
    id VARCHAR NOT NULL,
    board_id VARCHAR NOT NULL,
    number INTEGER,
    numerator INTEGER,
    denominator INTEGER,
    category VARCHAR,
    position INTEGER NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(board_id) REFERENCES board (id)
);
CREATE INDEX ix_quorumrule_board_id ON quorumrule (board_id);
CREATE TABLE registercode (
    id VARCHAR NOT NULL,
    meeting_id VARCHAR NOT NULL,
    code VARCHAR NOT NULL,
    "key" VARCHAR NOT NULL,
    meaning VARCHAR NOT NULL,
    counts_as VARCHAR(11) NOT NULL,
    position INTEGER NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(meeting_id) REFERENCES meeting (id)
);
CREATE INDEX ix_registercode_meeting_id ON registercode (meeting_id);
CREATE TABLE registergroup (
    id VARCHAR NOT NULL,
    board_id VARCHAR NOT NULL,
    name VARCHAR NOT NULL,
    marking VARCHAR(5) NOT NULL,
    note VARCHAR NOT NULL,
    has_initials BOOLEAN NOT NULL,
    has_title BOOLEAN NOT NULL,
    has_representing BOOLEAN NOT NULL,
    counts_for_quorum BOOLEAN NOT NULL,
    counts_for_rates BOOLEAN NOT NULL,
    takes_guests BOOLEAN NOT NULL,
    position INTEGER NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(board_id) REFERENCES board (id)
);
CREATE INDEX ix_registergroup_board_id ON registergroup (board_id);
CREATE TABLE registerrow (
    id VARCHAR NOT NULL,
    meeting_id VARCHAR NOT NULL,
    section_id VARCHAR NOT NULL,
    membership_id VARCHAR,
    person_id VARCHAR,
    name VARCHAR NOT NULL,
    initials VARCHAR NOT NULL,
    title VARCHAR NOT NULL,
    office VARCHAR NOT NULL,
    category VARCHAR NOT NULL,
    printed_title VARCHAR NOT NULL,
    printed_representing VARCHAR NOT NULL,
    code VARCHAR,
    represents_row_id VARCHAR,
    arrived_at TIME,
    arrived_item_id VARCHAR,
    left_at TIME,
    left_item_id VARCHAR,
    remote BOOLEAN NOT NULL,
    standing_apologies BOOLEAN NOT NULL,
    note VARCHAR NOT NULL,
    position INTEGER NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(meeting_id) REFERENCES meeting (id),
    FOREIGN KEY(section_id) REFERENCES registersection (id),
    FOREIGN KEY(membership_id) REFERENCES membership (id),
    FOREIGN KEY(person_id) REFERENCES person (id),
    FOREIGN KEY(represents_row_id) REFERENCES registerrow (id),
    FOREIGN KEY(arrived_item_id) REFERENCES agendaitem (id),
    FOREIGN KEY(left_item_id) REFERENCES agendaitem (id)
);
CREATE INDEX ix_registerrow_arrived_item_id ON registerrow (arrived_item_id);
CREATE INDEX ix_registerrow_left_item_id ON registerrow (left_item_id);
CREATE INDEX ix_registerrow_meeting_id ON registerrow (meeting_id);
CREATE INDEX ix_registerrow_membership_id ON registerrow (membership_id);
CREATE INDEX ix_registerrow_person_id ON registerrow (person_id);
CREATE INDEX ix_registerrow_represents_row_id ON registerrow (represents_row_id);
CREATE INDEX ix_registerrow_section_id ON registerrow (section_id);
CREATE TABLE registerrowlink (
    id VARCHAR NOT NULL,
    row_id VARCHAR NOT NULL,
    name VARCHAR NOT NULL,
    position INTEGER NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(row_id) REFERENCES registerrow (id)
);
CREATE INDEX ix_registerrowlink_row_id ON registerrowlink (row_id);
CREATE TABLE registerroworganisation (
    id VARCHAR NOT NULL,
    row_id VARCHAR NOT NULL,
    organisation_id VARCHAR,
    name VARCHAR NOT NULL,
    position INTEGER NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(row_id) REFERENCES registerrow (id),
    FOREIGN KEY(organisation_id) REFERENCES organisation (id)
);
CREATE INDEX ix_registerroworganisation_organisation_id ON registerroworganisation (organisation_id);
CREATE INDEX ix_registerroworganisation_row_id ON registerroworganisation (row_id);
CREATE TABLE registersection (
    id VARCHAR NOT NULL,
    meeting_id VARCHAR NOT NULL,
    group_id VARCHAR,
    name VARCHAR NOT NULL,
    marking VARCHAR(5) NOT NULL,
    note VARCHAR NOT NULL,
    has_initials BOOLEAN NOT NULL,
    has_title BOOLEAN NOT NULL,
    has_representing BOOLEAN NOT NULL,
    counts_for_quorum BOOLEAN NOT NULL,
    counts_for_rates BOOLEAN NOT NULL,
    takes_guests BOOLEAN NOT NULL,
    position INTEGER NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(meeting_id) REFERENCES meeting (id),
    FOREIGN KEY(group_id) REFERENCES registergroup (id)
);
CREATE INDEX ix_registersection_group_id ON registersection (group_id);
CREATE INDEX ix_registersection_meeting_id ON registersection (meeting_id);
CREATE TABLE setting (
    id VARCHAR NOT NULL,
    board_id VARCHAR,
    name VARCHAR NOT NULL,
    value JSON NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(board_id) REFERENCES board (id)
);
CREATE INDEX ix_setting_board_id ON setting (board_id);
CREATE TABLE trackerexport (
    id VARCHAR NOT NULL,
    board_id VARCHAR NOT NULL,
    number INTEGER NOT NULL,
    made_at DATETIME NOT NULL,
    actions JSON NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(board_id) REFERENCES board (id)
);
CREATE INDEX ix_trackerexport_board_id ON trackerexport (board_id);
