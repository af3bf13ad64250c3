set local lock_timeout = '5s';
set local statement_timeout = '60s';

-- An organization reads its own trail: what its people and programs did, and what was done to it by
-- others, whose lines name it as their subject.
create index audit_by_tenant on audit (coalesce(organization_id, subject), at desc, id desc);

-- A key that is replaced ends soon, and knows by which one.
alter table token
    add column successor_id uuid references token,
    add constraint token_with_a_successor_ends check (successor_id is null or expires_at is not null);

create index token_by_successor on token (successor_id) where successor_id is not null;
create index token_key_by_age on token (organization_id, created_at desc, id desc)
    where kind = 'KEY' and revoked_at is null;

create index membership_by_age on membership (organization_id, created_at, account_id);
