set local lock_timeout = '5s';
set local statement_timeout = '60s';

-- Counts per UTC day, kept for ever.
create table click_day (
    link_id uuid not null references link on delete cascade,
    day date not null,
    clicks bigint not null,
    primary key (link_id, day),
    constraint click_day_has_clicks check (clicks > 0)
);

-- Single clicks, kept for some days only.
create table click (
    at timestamptz not null,
    id uuid not null default uuidv7(),
    link_id uuid not null references link on delete cascade,
    primary key (at, id)
);

create index click_by_link on click (link_id, at desc);
