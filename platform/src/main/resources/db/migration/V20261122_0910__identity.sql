-- Reference tables: they span spaces, so no policy guards them and no page lists them.
create table organisation (
  id uuid primary key,
  name text not null,
  verified_at timestamptz,
  founded_at timestamptz not null
);

create table person (
  id uuid primary key,
  name text not null,
  email text not null,
  organisation uuid references organisation,
  zone text not null default 'UTC',
  joined_at timestamptz not null
);
create unique index person_email on person (lower(email));

create table credential (
  person uuid not null references person,
  kind text not null check (kind in ('password', 'oidc')),
  issuer text not null default '',
  subject text not null default '',
  secret text,
  since timestamptz not null,
  primary key (person, kind, issuer)
);
create unique index credential_subject on credential (issuer, subject) where kind = 'oidc';

create table space (
  space uuid primary key,
  kind text not null,
  name text not null,
  founded_at timestamptz not null
);

create table party (
  space uuid not null,
  organisation uuid not null references organisation,
  name text not null,
  role text not null,
  tone text not null,
  joined_at timestamptz not null,
  primary key (space, organisation)
);
select tandem_isolate('party');

create table seat (
  space uuid not null,
  id uuid not null,
  person uuid not null references person,
  party uuid not null,
  role text not null,
  kind text not null,
  signing_limit bigint,
  since timestamptz not null,
  ended_at timestamptz,
  primary key (space, id)
);
create unique index on seat (space, person) where ended_at is null;
create index on seat (person) where ended_at is null;
select tandem_isolate('seat');
-- At sign-in a person's own seats tell which spaces they may see.
create policy own on seat for select using (person = (select tandem_person()));

alter table space enable row level security;
create policy of_space on space using (
  space = any ((select nullif(current_setting('tandem.spaces', true), '')::uuid[])::uuid[]));
create policy own on space for select using (
  space in (select s.space from seat s where s.person = (select tandem_person()) and s.ended_at is null));

create table invitation (
  space uuid not null,
  id uuid not null,
  secret_hash bytea not null,
  email text not null,
  partnership text,
  own_role text,
  role text not null,
  kind text not null,
  signing_limit bigint,
  invited_by uuid not null references person,
  party uuid not null,
  sent_at timestamptz not null,
  expires_at timestamptz not null,
  accepted_at timestamptz,
  primary key (space, id)
);
select tandem_isolate('invitation');
