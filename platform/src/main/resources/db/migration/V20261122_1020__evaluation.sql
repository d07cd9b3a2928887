create table panel (
  space uuid not null,
  id uuid not null,
  version int not null,
  title text not null,
  chair uuid not null,
  chair_person uuid not null,
  charter jsonb not null,
  opened_at timestamptz not null,
  ended_at timestamptz,
  closed_at timestamptz,
  ranking jsonb,
  primary key (space, id)
);
create index on panel (space, opened_at desc, id);
select tandem_isolate('panel');

create table panel_item (
  space uuid not null,
  panel uuid not null,
  item uuid not null,
  noun text not null,
  title text not null,
  words text not null,
  path text not null,
  conflicts uuid[] not null,
  decision text,
  reason text,
  quote text,
  primary key (space, panel, item)
);
create index on panel_item (space, item);
select tandem_isolate('panel_item');

create table panel_reviewer (
  space uuid not null,
  panel uuid not null,
  person uuid not null,
  party uuid not null,
  handed_in_at timestamptz,
  primary key (space, panel, person)
);
select tandem_isolate('panel_reviewer');

-- Who hides behind an alias: known to that person alone, for ever.
create table review_alias (
  space uuid not null,
  panel uuid not null,
  person uuid not null,
  alias uuid not null,
  primary key (space, panel, person)
);
select tandem_isolate('review_alias');
select tandem_secret('review_alias', 'person = (select tandem_person())');

-- One's own reviews always; those of others once they are handed in and reviewing has ended. They name no person.
create table review (
  space uuid not null,
  id uuid not null,
  panel uuid not null,
  item uuid not null,
  alias uuid not null,
  judgement jsonb not null,
  handed_in boolean not null default false,
  primary key (space, id),
  unique (space, panel, alias, item)
);
select tandem_isolate('review');
select tandem_secret('review',
  'exists (select 1 from review_alias a where a.space = review.space and a.panel = review.panel and a.alias = review.alias)
   or (handed_in and exists (select 1 from panel p where p.space = review.space and p.id = review.panel and p.ended_at is not null))');
