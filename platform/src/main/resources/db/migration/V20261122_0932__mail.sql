-- Mail that waits, a job table: a digest speaks of several spaces at once, an invitation goes to who has none yet. The
-- body holds links that are secret, so it is gone once the mail is sent. No page reads it, no backup holds it.
create table mail (
  id uuid primary key,
  address text not null,
  subject text not null,
  body text,
  queued_at timestamptz not null,
  due_at timestamptz not null,
  attempts int not null default 0,
  sent_at timestamptz,
  given_up_at timestamptz,
  trouble text
);
create index mail_due on mail (due_at) where sent_at is null and given_up_at is null;
create index mail_sent on mail (lower(address), sent_at);

-- The day for which a person was last told what waits on them.
create table digest (
  person uuid primary key references person,
  sent_for date not null
);
