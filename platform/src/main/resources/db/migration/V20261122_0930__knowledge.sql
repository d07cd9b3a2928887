-- Files: what facts say of them, and their content in chunks of 1 MiB. The hash in the fact covers the content.
create table file (
  space uuid not null,
  id uuid not null,
  hash bytea not null,
  name text not null,
  type text not null,
  size bigint not null,
  person uuid,
  party uuid,
  stored_at timestamptz not null,
  primary key (space, id)
);
select tandem_isolate('file');

create table file_chunk (
  space uuid not null,
  hash bytea not null,
  n int not null,
  bytes bytea not null,
  primary key (space, hash, n)
);
-- What is compressed already stays so; reading a chunk needs no decompression.
alter table file_chunk alter column bytes set storage external;
select tandem_isolate('file_chunk');
