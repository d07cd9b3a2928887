-- Sealed envelopes: what their facts say. Secret keys never come here; a share does when it is released.
create table custodian_key (
  space uuid not null,
  person uuid not null,
  id uuid not null,
  party uuid not null,
  key text not null,
  confirmed_at timestamptz,
  primary key (space, person)
);
select tandem_isolate('custodian_key');

-- The drill that waits for its answer: the answer's hash alone. Not made of facts.
create table custodian_drill (
  space uuid not null,
  key_id uuid not null,
  answer bytea not null,
  file bytea not null,
  primary key (space, key_id)
);
select tandem_isolate('custodian_drill');

create table envelope_box (
  space uuid not null,
  id uuid not null,
  version int not null,
  person uuid not null,
  party uuid not null,
  title text not null,
  purpose text not null,
  two_parts boolean not null,
  k int not null,
  deadline timestamptz not null,
  opened_at timestamptz not null,
  scores_locked_at timestamptz,
  primary key (space, id)
);
create index on envelope_box (space, deadline desc, id);
select tandem_isolate('envelope_box');

create table envelope_custodian (
  space uuid not null,
  box uuid not null,
  x int not null,
  person uuid not null,
  party uuid not null,
  key text not null,
  primary key (space, box, x),
  foreign key (space, box) references envelope_box
);
select tandem_isolate('envelope_custodian');

create table envelope (
  space uuid not null,
  id uuid not null,
  box uuid not null,
  part text not null,
  person uuid not null,
  party uuid not null,
  file uuid not null,
  header text not null,
  fact uuid not null,
  at timestamptz not null,
  replaced boolean not null default false,
  opened_at timestamptz,
  voided text,
  primary key (space, id),
  foreign key (space, box) references envelope_box
);
create index on envelope (space, box, at);
select tandem_isolate('envelope');

create table envelope_share (
  space uuid not null,
  envelope uuid not null,
  x int not null,
  person uuid not null,
  wire text not null,
  at timestamptz not null,
  primary key (space, envelope, x),
  foreign key (space, envelope) references envelope
);
select tandem_isolate('envelope_share');

create table envelope_score (
  space uuid not null,
  box uuid not null,
  envelope uuid not null,
  score int not null,
  primary key (space, box, envelope),
  foreign key (space, box) references envelope_box
);
select tandem_isolate('envelope_score');
