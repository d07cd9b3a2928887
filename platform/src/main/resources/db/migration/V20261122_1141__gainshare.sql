create table statement (
  space uuid not null,
  id uuid not null,
  version int not null,
  outcome uuid not null,
  plan uuid not null,
  payment bigint not null,
  currency text not null,
  drawn jsonb not null,
  drawn_at timestamptz not null,
  settled_at timestamptz,
  withdrawn text,
  primary key (space, id)
);
create unique index on statement (space, outcome) where withdrawn is null;
create index on statement (space, plan);
create index on statement (space, drawn_at desc, id);
select tandem_isolate('statement');

create table statement_signature (
  space uuid not null,
  statement uuid not null,
  party uuid not null,
  person uuid not null,
  at timestamptz not null,
  primary key (space, statement, party)
);
select tandem_isolate('statement_signature');
