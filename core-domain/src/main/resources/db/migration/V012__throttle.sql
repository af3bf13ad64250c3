set local lock_timeout = '5s';
set local statement_timeout = '60s';

-- Tries at a secret, by a hash over what is tried, whose it is and from where.
create table throttle (
    key bytea primary key,
    tries integer not null,
    began_at timestamptz not null,
    constraint throttle_key_is_a_sha256 check (length(key) = 32),
    constraint throttle_tries_are_positive check (tries > 0)
);

create index throttle_by_begin on throttle (began_at);
