set local lock_timeout = '5s';
set local statement_timeout = '60s';

-- The {{nouns}} of an organization.
create table {{table}} (
    id uuid primary key default uuidv7(),
    organization_id uuid not null references organization on delete cascade,
    {{columns}}
    created_at timestamptz not null,
    updated_at timestamptz not null,
    version integer not null default 0,
    {{constraints}}
);

create index {{table}}_by_organization on {{table}} (organization_id, created_at desc, id desc);
