set local lock_timeout = '5s';
set local statement_timeout = '60s';

-- Bearer tokens: keys of programs, and dashboard tokens that hang on a login. Only hashes are kept.
create table token (
    id uuid primary key default uuidv7(),
    kind text not null,
    hash bytea not null,
    organization_id uuid not null references organization on delete cascade,
    login_id uuid references login on delete cascade,
    name text,
    prefix text not null,
    scopes text[] not null default '{}',
    created_at timestamptz not null default now(),
    expires_at timestamptz,
    revoked_at timestamptz,
    last_use timestamptz,
    constraint token_hash_is_unique unique (hash),
    constraint token_hash_is_sha_256 check (length(hash) = 32),
    constraint token_kind_is_known check (kind in ('KEY', 'DASHBOARD')),
    constraint token_key_has_a_name check (kind <> 'KEY' or length(name) between 1 and 60),
    constraint token_key_has_scopes check (kind <> 'KEY' or cardinality(scopes) > 0),
    constraint token_key_has_no_login check (kind <> 'KEY' or login_id is null),
    constraint token_dashboard_has_login_and_end
        check (kind <> 'DASHBOARD' or (login_id is not null and expires_at is not null))
);

create index token_by_organization on token (organization_id) where kind = 'KEY';
create index token_by_login on token (login_id) where login_id is not null;
create index token_by_end on token (expires_at) where expires_at is not null;
