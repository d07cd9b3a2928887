-- What is due in a year is on nobody's desk before its time; what somebody may not do is not on theirs.
alter table waiting add column shown_from date;
alter table waiting add column barred uuid[] not null default '{}';
