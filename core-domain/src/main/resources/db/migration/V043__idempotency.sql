set local lock_timeout = '5s';
set local statement_timeout = '60s';

-- What POSTs with an Idempotency-Key answered: written with their effect, so that there are both or none.
create table idempotency (
    organization_id uuid not null references organization on delete cascade,
    key bytea not null,
    request bytea not null,
    caller uuid not null,
    secret boolean not null,
    answer bytea,
    created_at timestamptz not null,
    constraint idempotency_key_is_unique primary key (organization_id, key),
    constraint idempotency_key_is_a_sha256 check (length(key) = 32),
    constraint idempotency_request_is_a_sha256 check (length(request) = 32),
    constraint idempotency_only_secrets_can_be_left_out check (answer is not null or secret)
);

create index idempotency_by_begin on idempotency (created_at);
