-- What PostgreSQL tells everybody who signs in, and no login of Ajar may ask: how many rows a table has, what others are
-- doing, how many transactions there were; and what lets two sessions wait for one another or leave something behind.
-- All of it belongs to PostgreSQL's superuser, so that only a superuser can take it from PUBLIC. Run it in each database
-- of Ajar, once it is made and after a new major version of PostgreSQL. The owner of the database keeps it all.
do $$
declare
  each record;
  keeper text := (select pg_get_userbyid(datdba) from pg_database where datname = current_database());
begin
  for each in
    select p.oid::regprocedure as name from pg_proc p
    where p.pronamespace = 'pg_catalog'::regnamespace and p.prokind <> 'p'
      and p.oid::regprocedure::text ~ '^(pg_stat_|pg_(total_)?relation_size|pg_(table|indexes|database|tablespace)_size|pg_sleep|lo_|loread|lowrite|pg_(try_)?advisory_|pg_notif|pg_listening|pg_(cancel|terminate)_backend|pg_blocking_pids|pg_safe_snapshot|pg_isolation_test|pg_lock_status|pg_prepared_|pg_cursor|txid_|pg_current_(xact|snapshot|wal)|pg_snapshot_|pg_xact_|pg_visible_in_snapshot|pg_last_|pg_export_snapshot|pg_control_|pg_get_(multixact|replication_slots|wal|backend_memory|shmem|sequence_data|publication_tables)|pg_available_wal|pg_wal_|pg_logical_|pg_replication_|pg_show_replication|pg_sequence_last_value|nextval|currval|setval|lastval|age\(xid|mxid_age|currtid|brin_|gin_clean|pg_mcv_list_items|ts_stat|(query|cursor|table|schema|database)_to_xml|ts_rewrite\(tsquery,text)'
      and exists (select from aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) where grantee = 0)
  loop
    execute format('revoke all on function %s from public', each.name);
    -- With the right to hand on what ends statements that take too long; `migrate` gives it to the one role for that.
    execute format('grant execute on function %s to %I %s', each.name, keeper, case when each.name
      in ('pg_stat_get_activity(integer)'::regprocedure, 'pg_terminate_backend(integer,bigint)'::regprocedure)
      then 'with grant option' else '' end);
    if exists (select from pg_roles where rolname = 'ajar_ender') and each.name
      in ('pg_stat_get_activity(integer)'::regprocedure, 'pg_terminate_backend(integer,bigint)'::regprocedure)
    then execute format('grant execute on function %s to ajar_ender', each.name);
    end if;
  end loop;

  for each in
    select c.oid::regclass as name from pg_class c
    where c.relnamespace = 'pg_catalog'::regnamespace
      and c.relname ~ '^(pg_stat|pg_locks|pg_cursors|pg_prepared_|pg_largeobject|pg_sequences|pg_replication_)'
      and exists (select from aclexplode(c.relacl) where grantee = 0)
  loop
    execute format('revoke all on %s from public', each.name);
    execute format('grant select on %s to %I', each.name, keeper);
  end loop;

  -- Tools ask these two for names and kinds. They keep all columns but those that count.
  for each in
    select attrelid::regclass as name, string_agg(quote_ident(attname), ', ') as quiet
    from pg_attribute
    where attrelid in ('pg_catalog.pg_class'::regclass, 'pg_catalog.pg_database'::regclass) and attnum > 0
      and attname !~ '^(rel(tuples|pages|allvisible|allfrozen|frozenxid|minmxid)|dat(frozenxid|minmxid))$'
    group by attrelid
  loop
    execute format('revoke select on %s from public', each.name);
    execute format('grant select (%s) on %s to public', each.quiet, each.name);
    execute format('grant select on %s to %I', each.name, keeper);
  end loop;

  -- Without a language nobody can hide a command in a block.
  revoke usage on language plpgsql from public;
  execute format('grant usage on language plpgsql to %I with grant option', keeper);
end $$;
