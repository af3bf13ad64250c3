-- One organization with 1,000 links and a key (psql -v key=…).
insert into organization (id, name, plan)
values ('00000000-0000-7000-8000-000000000001', 'Bench', 'business');

insert into token (kind, hash, organization_id, name, prefix, scopes)
values ('KEY', sha256(:'key'::bytea), '00000000-0000-7000-8000-000000000001', 'Bench', left(:'key', 17), '{links:read}');

insert into link (organization_id, slug, target, tags, created_at)
select '00000000-0000-7000-8000-000000000001', 'bench-' || n, 'https://example.com/page/' || n, '{one,two}', now() - n * interval '1 minute'
from generate_series(1, 1000) as n;

vacuum analyze;
