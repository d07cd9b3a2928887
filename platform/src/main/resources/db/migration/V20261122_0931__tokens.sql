-- Reference tables of identity: they span spaces, hold only hashes of secrets, and no page lists them but a person's own.
create table api_token (
  id uuid primary key,
  person uuid not null references person,
  name text not null,
  hash bytea not null unique,
  spaces uuid[] not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  revoked_at timestamptz
);
create index on api_token (person);

-- How often somebody tried: the key is a hash, so that the table tells neither accounts nor addresses.
create table attempt (
  key bytea primary key,
  since timestamptz not null,
  count int not null
);
create index on attempt (since);

-- The one code that opens a new installation.
create table setup_code (
  one boolean primary key default true check (one),
  hash bytea not null,
  expires_at timestamptz not null,
  tries int not null default 0
);
