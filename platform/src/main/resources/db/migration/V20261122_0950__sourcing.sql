create table need (
  space uuid not null,
  id uuid not null,
  version int not null,
  title text not null,
  statement jsonb not null,
  parts jsonb not null,
  costs jsonb,
  route text,
  advised text,
  reason text,
  decided_at timestamptz,
  changed_since boolean not null default false,
  stated_at timestamptz not null,
  primary key (space, id)
);
create index on need (space, stated_at desc, id);
select tandem_isolate('need');
