create table agreement (
  space uuid primary key,
  edition int not null,
  in_force int,
  in_force_at timestamptz
);
select tandem_isolate('agreement');

create table agreement_version (
  space uuid not null,
  edition int not null,
  section text not null,
  terms jsonb not null,
  person uuid not null,
  party uuid not null,
  at timestamptz not null,
  primary key (space, edition)
);
select tandem_isolate('agreement_version');

create table agreement_signature (
  space uuid not null,
  edition int not null,
  party uuid not null,
  person uuid not null,
  at timestamptz not null,
  restatement text,
  accepted_at timestamptz,
  declined text,
  primary key (space, edition, party)
);
select tandem_isolate('agreement_signature');

-- Who has rated which aim: no secret. What was rated is one until every party has rated.
create table aim_rater (
  space uuid not null,
  aim uuid not null,
  party uuid not null,
  primary key (space, aim, party)
);
select tandem_isolate('aim_rater');

create table aim_disclosure (
  space uuid not null,
  aim uuid not null,
  at timestamptz not null,
  primary key (space, aim)
);
select tandem_isolate('aim_disclosure');

create table aim_rating (
  space uuid not null,
  aim uuid not null,
  party uuid not null,
  value int not null check (value between 1 and 7),
  primary key (space, aim, party)
);
select tandem_isolate('aim_rating');
select tandem_secret('aim_rating',
  'party = any ((select tandem_parties())::uuid[])
   or exists (select 1 from aim_disclosure d where d.space = aim_rating.space and d.aim = aim_rating.aim)');

create table setup_effort (
  space uuid not null,
  id uuid not null,
  party uuid not null,
  person uuid not null,
  hours int not null,
  money bigint not null,
  purpose text not null,
  at timestamptz not null,
  primary key (space, id)
);
select tandem_isolate('setup_effort');
