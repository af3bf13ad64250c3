set local lock_timeout = '5s';
set local statement_timeout = '60s';

-- Operators lock people out, and let them in again.
alter table account add column disabled_at timestamptz;
