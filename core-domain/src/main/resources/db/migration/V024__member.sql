set local lock_timeout = '5s';
set local statement_timeout = '60s';

-- For which of his organizations a person acts in this login; null for the one he has been in longest.
alter table login add column organization_id uuid references organization on delete set null;

create index login_by_organization on login (organization_id) where organization_id is not null;
