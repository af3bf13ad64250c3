set local lock_timeout = '5s';
set local statement_timeout = '60s';

-- What a person wants to be called, and in which zone he reads times.
alter table account
    add column name text,
    add column time_zone text not null default 'UTC',
    add constraint account_name_is_short check (length(name) between 1 and 80),
    add constraint account_time_zone_is_short check (length(time_zone) between 1 and 64);
