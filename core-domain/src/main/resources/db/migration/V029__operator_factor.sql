set local lock_timeout = '5s';
set local statement_timeout = '60s';

-- Operators always have a second factor: an app that makes codes, of which each step counts once, and
-- codes on paper for the day on which it is lost. The secret is encrypted with the installation's key.
create table operator_app (
    operator_id uuid primary key references operator on delete cascade,
    secret bytea not null,
    last_step bigint not null default 0,
    begun_at timestamptz not null,
    active_since timestamptz,
    constraint operator_app_secret_is_encrypted check (length(secret) > 32),
    constraint operator_app_is_active_after_it_began check (active_since >= begun_at)
);

-- One that was used is deleted. Only hashes are kept.
create table operator_recovery_code (
    operator_id uuid not null references operator on delete cascade,
    hash bytea not null,
    primary key (operator_id, hash),
    constraint operator_recovery_code_hash_is_a_sha256 check (length(hash) = 32)
);

-- Until when a login waits for the second factor. Those that were opened without one end now.
alter table operator_login add column pending_until timestamptz;
update operator_login set ended_at = greatest(now(), authenticated_at) where ended_at is null;
