-- How the agreed service levels were met, as a party noted it.
create table service_note (
  space uuid not null,
  id uuid not null,
  until date not null,
  met text[] not null,
  missed text[] not null,
  party uuid not null,
  person uuid not null,
  at timestamptz not null,
  primary key (space, id)
);
create index on service_note (space, until desc, at desc, id);
select tandem_isolate('service_note');
