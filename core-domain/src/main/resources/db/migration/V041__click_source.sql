set local lock_timeout = '5s';
set local statement_timeout = '60s';

-- From which hosts clicks came, per UTC day: '' came from nowhere known, '*' from hosts beyond those
-- that a link counts by name on one day. Nothing else of the referring address is kept.
create table click_referrer (
    link_id uuid not null references link on delete cascade,
    day date not null,
    host text not null,
    clicks bigint not null,
    primary key (link_id, day, host),
    constraint click_referrer_host_is_a_host check (host ~ '^([a-z0-9.-]{0,253}|\*)$'),
    constraint click_referrer_has_clicks check (clicks > 0)
);

-- With which kind of device, per UTC day. Nothing else of the browser's name is kept.
create table click_device (
    link_id uuid not null references link on delete cascade,
    day date not null,
    device text not null,
    clicks bigint not null,
    primary key (link_id, day, device),
    constraint click_device_is_known check (device in ('DESKTOP', 'PHONE', 'TABLET', 'BOT', 'OTHER')),
    constraint click_device_has_clicks check (clicks > 0)
);

-- A link that was followed a million times this week is deleted as fast as any other, because the
-- writer of clicks waits for that: its single clicks, times without a link, are forgotten in a week.
alter table click drop constraint click_link_id_fkey;
