set local lock_timeout = '5s';
set local statement_timeout = '60s';

-- Our own staff, apart from customers' accounts.
create table operator (
    id uuid primary key default uuidv7(),
    email text not null,
    password_hash text not null,
    created_at timestamptz not null default now(),
    version integer not null default 0,
    constraint operator_email_is_unique unique (email),
    constraint operator_email_is_lower_case check (email = lower(email)),
    constraint operator_email_is_an_address check (email ~ '^[^@[:space:]]+@[^@[:space:]]+$' and length(email) <= 254),
    constraint operator_password_hash_names_its_kind check (password_hash like '{%}%')
);

create table operator_login (
    id uuid primary key default uuidv7(),
    operator_id uuid not null references operator on delete cascade,
    device text not null,
    address text not null,
    authenticated_at timestamptz not null,
    last_use timestamptz not null,
    ended_at timestamptz,
    constraint operator_login_device_is_short check (length(device) <= 200),
    constraint operator_login_address_is_short check (length(address) <= 64),
    constraint operator_login_ends_after_it_began check (ended_at >= authenticated_at)
);

create index operator_login_by_operator on operator_login (operator_id);
