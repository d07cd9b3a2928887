-- What witnesses said of our checkpoints: cosignatures, and alarms where one found another history.
create table log_cosignature (
  space uuid not null,
  epoch int not null,
  size bigint not null,
  witness text not null,
  line text not null,
  at timestamptz not null,
  primary key (space, epoch, size, witness)
);
select tandem_isolate('log_cosignature');

create table log_alarm (
  space uuid not null,
  epoch int not null,
  size bigint not null,
  witness text not null,
  says text not null,
  at timestamptz not null,
  primary key (space, epoch, size, witness)
);
select tandem_isolate('log_alarm');
