set local lock_timeout = '5s';
set local statement_timeout = '60s';

-- Second factors of people: an app that makes codes, of which each step counts once, and codes on
-- paper for the day on which it is lost. The app's secret is encrypted with the installation's key.
create table factor_app (
    account_id uuid primary key references account on delete cascade,
    secret bytea not null,
    last_step bigint not null default 0,
    begun_at timestamptz not null,
    active_since timestamptz,
    constraint factor_app_secret_is_encrypted check (length(secret) > 32),
    constraint factor_app_is_active_after_it_began check (active_since >= begun_at)
);

-- One that was used is deleted. Only hashes are kept.
create table factor_recovery_code (
    account_id uuid not null references account on delete cascade,
    hash bytea not null,
    primary key (account_id, hash),
    constraint factor_recovery_code_hash_is_a_sha256 check (length(hash) = 32)
);

-- With what somebody proved who he is, and until when his login waits for a second factor.
alter table login
    add column proof text not null default 'PASSWORD',
    add column pending_until timestamptz,
    add constraint login_proof_is_known check (proof in ('PASSWORD', 'LINK', 'PASSKEY'));
