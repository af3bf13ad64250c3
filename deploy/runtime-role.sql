-- The role of the applications, which reads and writes rows and changes no table: those are the owner's, as whom the
-- migration runs. To be run as the owner, once; again does no harm:
--   psql --set=password=… --file=deploy/runtime-role.sql "$DATABASE_URL"
-- In docker-compose.yml PostgreSQL's image runs it when it makes the database.
\set ON_ERROR_STOP on
\if :{?password}
\else
    \set password `cat /run/secrets/runtime-password`
\endif

do $$
begin
    if not exists (select from pg_roles where rolname = 'parasol_runtime') then
        create role parasol_runtime;
    end if;
end
$$;
alter role parasol_runtime login password :'password';

-- PostgreSQL 15 and later say so themselves in a new database
revoke create on schema public from public;
grant usage on schema public to parasol_runtime;

-- what is there, and what the owner's migrations bring
grant select, insert, update, delete on all tables in schema public to parasol_runtime;
grant usage on all sequences in schema public to parasol_runtime;
alter default privileges in schema public grant select, insert, update, delete on tables to parasol_runtime;
alter default privileges in schema public grant usage on sequences to parasol_runtime;

-- which migrations ran is the owner's to write
do $$
begin
    if to_regclass('public.flyway_schema_history') is not null then
        revoke insert, update, delete on public.flyway_schema_history from parasol_runtime;
    end if;
end
$$;
