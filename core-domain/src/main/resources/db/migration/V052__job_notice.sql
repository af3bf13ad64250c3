set local lock_timeout = '5s';
set local statement_timeout = '60s';

-- Whoever works off jobs hears of a new one when its transaction commits, once however many they are.
create function tell_of_jobs() returns trigger language plpgsql as $$
begin
    perform pg_notify('parasol_live', '{"jobAdded":true}');
    return null;
end
$$;

create trigger job_added after insert on job for each statement execute function tell_of_jobs();
