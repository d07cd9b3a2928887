create table plan (
  space uuid not null,
  id uuid not null,
  version int not null,
  edition int not null,
  title text not null,
  measure text not null,
  project uuid,
  terms jsonb not null,
  drafted_at timestamptz not null,
  frozen_at timestamptz,
  frozen_readings int,
  frozen_hash text,
  retrospective text,
  retired_at timestamptz,
  primary key (space, id)
);
create index on plan (space, drafted_at desc, id);
create index on plan (space, measure);
select tandem_isolate('plan');

create table plan_signature (
  space uuid not null,
  plan uuid not null,
  edition int not null,
  party uuid not null,
  role text not null,
  person uuid not null,
  at timestamptz not null,
  primary key (space, plan, edition, party, role)
);
select tandem_isolate('plan_signature');

create table plan_retirement (
  space uuid not null,
  plan uuid not null,
  party uuid not null,
  reason text not null,
  at timestamptz not null,
  primary key (space, plan, party)
);
select tandem_isolate('plan_retirement');

create table plan_sample (
  space uuid not null,
  plan uuid not null,
  version int not null,
  sample jsonb not null,
  person uuid not null,
  primary key (space, plan, version)
);
select tandem_isolate('plan_sample');

create table reading_import (
  space uuid not null,
  id uuid not null,
  plan uuid not null,
  file text not null,
  source text not null,
  sha256 text not null,
  size int not null,
  person uuid not null,
  party uuid not null,
  at timestamptz not null,
  withdrawn text,
  primary key (space, id)
);
create index on reading_import (space, plan, at);
select tandem_isolate('reading_import');

create table reading (
  space uuid not null,
  plan uuid not null,
  period bigint not null,
  import uuid not null,
  cells jsonb not null,
  primary key (space, plan, period)
);
select tandem_isolate('reading');

-- A file between its upload and its import: its uploader's alone, and no fact.
create table reading_upload (
  space uuid not null,
  plan uuid not null,
  person uuid not null,
  file text not null,
  bytes bytea not null,
  at timestamptz not null,
  primary key (space, plan, person)
);
select tandem_isolate('reading_upload');
select tandem_secret('reading_upload', 'person = (select tandem_person())');

create table outcome (
  space uuid not null,
  id uuid not null,
  version int not null,
  plan uuid not null,
  title text not null,
  measure text not null,
  look int not null,
  found jsonb not null,
  claimed boolean not null,
  first_period bigint not null,
  last_period bigint not null,
  found_at timestamptz not null,
  person uuid not null,
  confirmed_at timestamptz,
  confirmed_by uuid,
  confirmed_party uuid,
  primary key (space, id),
  unique (space, plan, look)
);
create index on outcome (space, found_at desc, id);
select tandem_isolate('outcome');
