set local lock_timeout = '5s';
set local statement_timeout = '60s';

-- When callers have all their requests again, by a hash over the limit and who they are. Told and
-- heard several times a second, and no loss after a crash: so it is not logged, has no index that
-- every change would have to touch, and room for changes in place.
create unlogged table rate_limit (
    key bytea primary key,
    used_at timestamptz not null,
    full_at timestamptz not null,
    constraint rate_limit_key_is_a_sha256 check (length(key) = 32)
) with (fillfactor = 50);
