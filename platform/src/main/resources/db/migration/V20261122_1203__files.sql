-- What a file belongs to, and that it was withdrawn.
alter table file add column noun text not null default '';
alter table file add column object uuid;
alter table file add column withdrawn text;
create index on file (space, stored_at desc, id);
create index on file (space, noun, object);

-- Whose a file is that names no uploader: known to that person alone, for ever.
create table file_hand (
  space uuid not null,
  file uuid not null,
  person uuid not null,
  primary key (space, file)
);
select tandem_isolate('file_hand');
select tandem_secret('file_hand', 'person = (select tandem_person())');
