set local lock_timeout = '5s';
set local statement_timeout = '60s';

-- Servers of customers that are told what happens. Secrets are encrypted with the installation's
-- key; the one before the last signs too for a while.
create table webhook_endpoint (
    id uuid primary key default uuidv7(),
    organization_id uuid not null references organization on delete cascade,
    url text not null,
    description text not null,
    events text[] not null,
    state text not null default 'ENABLED',
    disabled_reason text,
    secret bytea not null,
    previous_secret bytea,
    previous_secret_until timestamptz,
    failing_since timestamptz,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    version integer not null default 0,
    constraint webhook_endpoint_url_is_http check (url ~ '^https?://.' and length(url) <= 2048),
    constraint webhook_endpoint_description_is_short check (length(description) <= 200),
    constraint webhook_endpoint_wants_something check (cardinality(events) > 0),
    constraint webhook_endpoint_state_is_known check (state in ('ENABLED', 'DISABLED')),
    constraint webhook_endpoint_reason_is_known check (disabled_reason in ('MANUAL', 'GONE', 'FAILING')),
    constraint webhook_endpoint_is_disabled_for_a_reason check ((state = 'DISABLED') = (disabled_reason is not null)),
    constraint webhook_endpoint_secret_is_encrypted check (length(secret) > 64),
    constraint webhook_endpoint_previous_secret_ends check ((previous_secret is null) = (previous_secret_until is null))
);

create index webhook_endpoint_by_organization on webhook_endpoint (organization_id, created_at desc, id desc);

-- What happened, as it is sent, byte for byte at each try.
create table webhook_event (
    id uuid primary key,
    organization_id uuid not null references organization on delete cascade,
    type text not null,
    payload text not null,
    at timestamptz not null,
    constraint webhook_event_type_is_noun_and_verb check (type ~ '^[a-z_]+\.[a-z_]+$')
);

create index webhook_event_by_organization on webhook_event (organization_id);
create index webhook_event_by_time on webhook_event (at);

-- One event on its way to one endpoint, with what became of the last try.
create table webhook_delivery (
    id uuid primary key default uuidv7(),
    event_id uuid not null references webhook_event on delete cascade,
    endpoint_id uuid not null references webhook_endpoint on delete cascade,
    state text not null default 'PENDING',
    attempts integer not null default 0,
    created_at timestamptz not null,
    next_try_at timestamptz,
    last_try_at timestamptz,
    url text,
    signature text,
    status integer,
    response text,
    error text,
    duration_ms integer,
    constraint webhook_delivery_state_is_known check (state in ('PENDING', 'DELIVERED', 'FAILED')),
    constraint webhook_delivery_goes_on_while_pending check ((state = 'PENDING') = (next_try_at is not null)),
    constraint webhook_delivery_response_is_short check (length(response) <= 4096)
);

create index webhook_delivery_due on webhook_delivery (endpoint_id, next_try_at) where state = 'PENDING';
create index webhook_delivery_by_endpoint on webhook_delivery (endpoint_id, created_at desc, id desc);
create index webhook_delivery_by_event on webhook_delivery (event_id);
