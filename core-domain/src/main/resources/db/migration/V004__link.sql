set local lock_timeout = '5s';
set local statement_timeout = '60s';

-- Short links. Slugs keep the case they were given in and are found in any case.
create table link (
    id uuid primary key default uuidv7(),
    organization_id uuid not null references organization on delete cascade,
    slug text not null,
    target text not null,
    tags text[] not null default '{}',
    state text not null default 'ACTIVE',
    clicks bigint not null default 0,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    version integer not null default 0,
    constraint link_slug_has_letters_digits_hyphens
        check (slug ~ '^[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?$' and length(slug) between 3 and 64),
    constraint link_target_is_http check (target ~ '^https?://.' and length(target) <= 2048),
    constraint link_has_at_most_10_tags check (cardinality(tags) <= 10),
    constraint link_state_is_known check (state in ('ACTIVE', 'ARCHIVED')),
    constraint link_clicks_only_grow check (clicks >= 0)
);

create unique index link_slug_is_unique on link (lower(slug));
create index link_by_organization on link (organization_id, created_at desc, id desc);
