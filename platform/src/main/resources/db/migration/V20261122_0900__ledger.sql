-- Which rows a transaction may see: its spaces, parties and person, set by the server when the transaction begins.
-- An empty or missing setting shows nothing and fails nothing; the sub-select lets the planner evaluate it once.
create function tandem_isolate(name text) returns void language plpgsql as $$
begin
  execute format('alter table %I enable row level security', name);
  execute format('create policy of_space on %I using (space = any ((select nullif(current_setting(''tandem.spaces'', true), '''')::uuid[])::uuid[]))', name);
end $$;

-- A second policy for what is secret inside a space: both must hold.
create function tandem_secret(name text, rule text) returns void language plpgsql as $$
begin
  execute format('create policy secret on %I as restrictive using (%s)', name, rule);
end $$;

create function tandem_person() returns uuid language sql stable parallel safe
  return nullif(current_setting('tandem.person', true), '')::uuid;

create function tandem_parties() returns uuid[] language sql stable parallel safe
  return nullif(current_setting('tandem.parties', true), '')::uuid[];

create table fact (
  space uuid not null,
  id uuid not null,
  noun text not null,
  subject uuid not null,
  version int not null,
  type text not null,
  at timestamptz not null,
  person uuid,
  party uuid,
  audience text not null check (audience in ('space', 'party', 'person')),
  audience_id uuid,
  salt bytea,
  payload text,
  leaf bytea not null,
  primary key (space, id),
  unique (space, subject, version)
);
select tandem_isolate('fact');
create policy readable on fact as restrictive for select using (
  audience = 'space'
  or (audience = 'party' and audience_id = any ((select tandem_parties())::uuid[]))
  or (audience = 'person' and audience_id = (select tandem_person())));

create table log_head (
  space uuid primary key,
  epoch int not null default 1,
  size bigint not null default 0
);
select tandem_isolate('log_head');

create table log_leaf (
  space uuid not null,
  index bigint not null,
  fact uuid not null,
  leaf bytea not null,
  primary key (space, index),
  unique (space, fact)
);
select tandem_isolate('log_leaf');

create table log_node (
  space uuid not null,
  level int not null,
  index bigint not null,
  hash bytea not null,
  primary key (space, level, index)
);
select tandem_isolate('log_node');

create table log_checkpoint (
  space uuid not null,
  epoch int not null,
  size bigint not null,
  note text not null,
  at timestamptz not null,
  primary key (space, epoch, size)
);
select tandem_isolate('log_checkpoint');

create table log_cursor (
  space uuid not null,
  listener text not null,
  next bigint not null,
  primary key (space, listener)
);
select tandem_isolate('log_cursor');

-- Facts that wait for their place. A job table: it spans spaces and tells only hashes.
create table log_pending (
  id uuid primary key,
  space uuid not null,
  fact uuid not null,
  leaf bytea not null,
  since timestamptz not null
);
create index on log_pending (space, since, id);

-- Spaces whose listeners have something to hear; a job table too.
create table log_undelivered (
  space uuid primary key
);
