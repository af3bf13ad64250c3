set local lock_timeout = '5s';
set local statement_timeout = '60s';

-- Who may join an organization by a link in a mail; those that were accepted or withdrawn are deleted.
create table invitation (
    id uuid primary key default uuidv7(),
    organization_id uuid not null references organization on delete cascade,
    email text not null,
    role text not null,
    invited_by uuid not null references account on delete cascade,
    expires_at timestamptz not null,
    constraint invitation_of_an_address_is_unique unique (organization_id, email),
    constraint invitation_role_is_known check (role in ('OWNER', 'ADMIN', 'MEMBER'))
);

create index invitation_by_email on invitation (email);
create index invitation_by_inviter on invitation (invited_by);
create index invitation_by_end on invitation (expires_at);
