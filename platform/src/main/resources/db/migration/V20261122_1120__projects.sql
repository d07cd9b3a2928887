create table project (
  space uuid not null,
  id uuid not null,
  version int not null,
  title text not null,
  charter jsonb not null,
  funding uuid,
  team jsonb not null default '[]',
  phases jsonb not null default '[]',
  gates jsonb not null default '[]',
  drafted_at timestamptz not null,
  started_at timestamptz,
  ended_at timestamptz,
  primary key (space, id)
);
create index on project (space, drafted_at desc, id);
create unique index on project (space, funding);
select tandem_isolate('project');
