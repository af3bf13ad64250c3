set local lock_timeout = '5s';
set local statement_timeout = '60s';

-- As whom authenticators know somebody: random, so that it tells them nothing.
create table passkey_owner (
    account_id uuid primary key references account on delete cascade,
    handle bytea not null,
    constraint passkey_owner_handle_is_unique unique (handle),
    constraint passkey_owner_handle_has_32_bytes check (length(handle) = 32)
);

-- The public halves of keys whose secret halves never leave their owner's devices (WebAuthn).
create table passkey (
    id uuid primary key default uuidv7(),
    account_id uuid not null references passkey_owner on delete cascade,
    credential_id bytea not null,
    public_key bytea not null,
    signature_count bigint not null,
    backup_eligible boolean not null,
    name text not null,
    created_at timestamptz not null,
    last_used timestamptz,
    constraint passkey_credential_is_unique unique (credential_id),
    constraint passkey_signature_count_has_32_bits check (signature_count between 0 and 4294967295),
    constraint passkey_name_is_short check (length(name) between 1 and 60)
);

create index passkey_by_account on passkey (account_id);

-- What an authenticator is to sign for somebody: once, and the newest only. Only hashes are kept.
create table passkey_challenge (
    asker bytea primary key,
    hash bytea not null,
    expires_at timestamptz not null,
    constraint passkey_challenge_asker_is_a_sha256 check (length(asker) = 32),
    constraint passkey_challenge_hash_is_a_sha256 check (length(hash) = 32)
);

create index passkey_challenge_by_end on passkey_challenge (expires_at);
