-- One index is enough: a fact that waits is asked for by its space, in its turn.
alter table log_pending drop constraint log_pending_pkey, add primary key (space, since, id);
drop index log_pending_space_since_id_idx;
