-- Time stamps (RFC 3161) of checkpoints, each as a signature line of the signed note.
create table log_timestamp (
  space uuid not null,
  epoch int not null,
  size bigint not null,
  authority text not null,
  line text not null,
  at timestamptz not null,
  primary key (space, epoch, size, authority)
);
select tandem_isolate('log_timestamp');

-- Which logs have grown since their last time stamp, where that is older than a moment. Spans spaces, tells ids alone.
create function tandem_unstamped(name text, older timestamptz) returns table (space uuid, size bigint)
  language sql stable security definer set search_path = public as $$
    select h.space, h.size from log_head h
    where h.size > 0 and not exists (
      select from log_timestamp t where t.space = h.space and t.authority = name
        and (t.at > older or (t.epoch = h.epoch and t.size = h.size)));
$$;
revoke all on function tandem_unstamped(text, timestamptz) from public;
grant execute on function tandem_unstamped(text, timestamptz) to ${app};
