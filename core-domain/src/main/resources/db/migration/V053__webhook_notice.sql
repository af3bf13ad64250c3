set local lock_timeout = '5s';
set local statement_timeout = '60s';

-- Whoever works off jobs hears of new deliveries, too. Most events are wanted by no endpoint, and nobody is told.
create function tell_of_deliveries() returns trigger language plpgsql as $$
begin
    if exists (select from added) then
        perform pg_notify('parasol_live', '{"jobAdded":true}');
    end if;
    return null;
end
$$;

create trigger webhook_delivery_added after insert on webhook_delivery
    referencing new table as added for each statement execute function tell_of_deliveries();
