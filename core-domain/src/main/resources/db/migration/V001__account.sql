set local lock_timeout = '5s';
set local statement_timeout = '60s';

-- People. Addresses are kept in lower case, so that one address is one account.
create table account (
    id uuid primary key default uuidv7(),
    email text not null,
    password_hash text not null,
    confirmed_at timestamptz,
    created_at timestamptz not null default now(),
    version integer not null default 0,
    constraint account_email_is_unique unique (email),
    constraint account_email_is_lower_case check (email = lower(email)),
    constraint account_email_is_an_address check (email ~ '^[^@[:space:]]+@[^@[:space:]]+$' and length(email) <= 254),
    constraint account_password_hash_names_its_kind check (password_hash like '{%}%')
);

-- A login is a row: sessions, dashboard tokens and sockets hang on it and end with it.
create table login (
    id uuid primary key default uuidv7(),
    account_id uuid not null references account on delete cascade,
    device text not null,
    address text not null,
    authenticated_at timestamptz not null,
    last_use timestamptz not null,
    ended_at timestamptz,
    constraint login_device_is_short check (length(device) <= 200),
    constraint login_address_is_short check (length(address) <= 64),
    constraint login_ends_after_it_began check (ended_at >= authenticated_at)
);

create index login_by_account on login (account_id);
create index login_by_last_use on login (last_use);
