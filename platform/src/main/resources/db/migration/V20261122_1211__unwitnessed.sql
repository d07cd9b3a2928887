-- Which logs a witness has not co-signed up to their end: asked of the tables, so that a restart forgets nothing and a new
-- witness is offered all. It spans spaces, and tells ids and sizes alone.
create function tandem_unwitnessed(names text[]) returns table (space uuid, size bigint)
  language sql stable security definer set search_path = public as $$
    select h.space, h.size from log_head h
    where h.size > 0 and exists (
      select from unnest(names) as name where not exists (
        select from log_cosignature c
        where c.space = h.space and c.epoch = h.epoch and c.size = h.size and c.witness = name));
$$;
revoke all on function tandem_unwitnessed(text[]) from public;
grant execute on function tandem_unwitnessed(text[]) to ${app};
