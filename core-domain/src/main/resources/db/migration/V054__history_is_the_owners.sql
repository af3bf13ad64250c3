set local lock_timeout = '5s';
set local statement_timeout = '60s';

-- Which migrations ran is the owner's to write. Where deploy/runtime-role.sql came first, its role was given this table
-- with all others; where it comes later, it says the same.
do $$
begin
    if exists (select from pg_roles where rolname = 'parasol_runtime') then
        revoke insert, update, delete on flyway_schema_history from parasol_runtime;
    end if;
end
$$;
