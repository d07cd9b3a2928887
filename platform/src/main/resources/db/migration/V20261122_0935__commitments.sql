create table commitment (
  space uuid not null,
  id uuid not null,
  version int not null,
  promiser uuid not null,
  receiver uuid not null,
  what text not null,
  project uuid,
  beyond_contract boolean not null,
  original_due date,
  due date not null,
  condition text not null,
  open_by uuid,
  open_due date,
  open_condition text,
  delivered_on date,
  acknowledged_at timestamptz,
  cancelled_by uuid,
  primary key (space, id)
);
create index on commitment (space, due, id);
create index on commitment (space, project, due);
create index on commitment (space, promiser);
select tandem_isolate('commitment');
