create table waiting (
  space uuid not null,
  subject uuid not null,
  what text not null,
  holder uuid not null,
  noun text not null,
  party uuid,
  person uuid,
  roles text[] not null,
  words text not null,
  path text not null,
  since timestamptz not null,
  due date,
  primary key (space, subject, what, holder),
  check ((party is null) <> (person is null))
);
create index on waiting (space, since);
select tandem_isolate('waiting');

create table tally (
  space uuid not null,
  noun text not null,
  live int not null,
  primary key (space, noun)
);
select tandem_isolate('tally');
