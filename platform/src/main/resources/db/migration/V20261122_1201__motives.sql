-- On whom a need waits, and what became of its motives.
alter table need add column parties uuid[] not null default '{}';
alter table need add column retests jsonb not null default '[]';
