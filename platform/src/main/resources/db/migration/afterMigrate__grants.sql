-- What the server's own role may do, after every migration: everything to tables of the present, and only add to history.
do $$
declare history text;
begin
  grant usage on schema public to ${app}, ${redactor};
  grant select, insert, update, delete on all tables in schema public to ${app};
  foreach history in array array['fact', 'log_leaf', 'log_node', 'log_checkpoint'] loop
    execute format('revoke update, delete, truncate on %I from ${app}', history);
  end loop;
  grant select, update (salt, payload, person, party) on fact to ${redactor};
  if to_regclass('flyway_schema_history') is not null then
    revoke insert, update, delete on flyway_schema_history from ${app};
  end if;
end $$;
