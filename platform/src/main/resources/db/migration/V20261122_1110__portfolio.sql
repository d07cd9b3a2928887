create table funding (
  space uuid not null,
  id uuid not null,
  version int not null,
  idea uuid not null,
  title text not null,
  cost bigint not null,
  currency text not null,
  parties uuid[] not null,
  opened_at timestamptz not null,
  completed_at timestamptz,
  primary key (space, id),
  unique (space, idea)
);
create index on funding (space, opened_at desc, id);
select tandem_isolate('funding');

create table funding_money (
  space uuid not null,
  funding uuid not null,
  party uuid not null,
  person uuid not null,
  amount bigint not null,
  primary key (space, funding, party, person),
  foreign key (space, funding) references funding (space, id)
);
select tandem_isolate('funding_money');
