set local lock_timeout = '5s';
set local statement_timeout = '60s';

-- Whoever proves that an address is his drops the password of whoever signed up with it before him.
alter table account alter column password_hash drop not null;
