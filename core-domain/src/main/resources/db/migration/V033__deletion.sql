set local lock_timeout = '5s';
set local statement_timeout = '60s';

-- When an account will be deleted; until then its owner may think better of it.
alter table account add column deletion_at timestamptz;

create index account_by_deletion on account (deletion_at) where deletion_at is not null;
