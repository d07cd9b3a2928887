-- No column here tells an author before the author does: days instead of hours, ids without order.
create table idea (
  space uuid not null,
  id uuid not null,
  version int not null,
  title text not null,
  words text not null,
  benefit text not null,
  need uuid,
  from_end_user boolean not null,
  pseudonym text not null,
  day timestamptz not null,
  panel uuid,
  decision text,
  reason text,
  quote text,
  judged_at timestamptz,
  author uuid,
  author_party uuid,
  author_end_user boolean,
  primary key (space, id)
);
create index on idea (space, pseudonym);
select tandem_isolate('idea');

create table idea_comment (
  space uuid not null,
  id uuid not null,
  idea uuid not null,
  pseudonym text not null,
  words text not null,
  day timestamptz not null,
  primary key (space, id)
);
create index on idea_comment (space, idea, day, id);
create index on idea_comment (space, pseudonym);
select tandem_isolate('idea_comment');

-- Who bears which name: each person sees their own rows and nobody else's, for ever.
create table idea_hand (
  space uuid not null,
  idea uuid not null,
  person uuid not null,
  party uuid not null,
  pseudonym text not null,
  author boolean not null,
  primary key (space, idea, person)
);
select tandem_isolate('idea_hand');
select tandem_secret('idea_hand', 'person = (select tandem_person())');
