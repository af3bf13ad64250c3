set local lock_timeout = '5s';
set local statement_timeout = '60s';

-- Tenants.
create table organization (
    id uuid primary key default uuidv7(),
    name text not null,
    plan text not null default 'free',
    created_at timestamptz not null default now(),
    version integer not null default 0,
    constraint organization_name_has_1_to_80_characters check (length(name) between 1 and 80),
    constraint organization_plan_is_an_id check (plan ~ '^[a-z][a-z0-9-]{0,30}$')
);

create table membership (
    organization_id uuid not null references organization on delete cascade,
    account_id uuid not null references account on delete cascade,
    role text not null,
    created_at timestamptz not null default now(),
    primary key (organization_id, account_id),
    constraint membership_role_is_known check (role in ('OWNER', 'ADMIN', 'MEMBER'))
);

create index membership_by_account on membership (account_id);
