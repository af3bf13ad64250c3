set local lock_timeout = '5s';
set local statement_timeout = '60s';

-- Which state of it somebody has seen who changes it; uses of a token are no change.
alter table membership add column version integer not null default 0;
alter table token add column version integer not null default 0;
