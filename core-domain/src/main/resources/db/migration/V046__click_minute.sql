set local lock_timeout = '5s';
set local statement_timeout = '60s';

-- Clicks per minute that webhooks have not told yet.
create table click_minute (
    link_id uuid not null references link on delete cascade,
    minute timestamptz not null,
    clicks bigint not null,
    primary key (link_id, minute),
    constraint click_minute_is_a_minute check (minute = date_trunc('minute', minute, 'UTC')),
    constraint click_minute_has_clicks check (clicks > 0)
);

create index click_minute_by_minute on click_minute (minute);
