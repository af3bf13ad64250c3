-- What GET /v1/links?limit=20 asks for; one more row tells that there is a next page.
select l.id, l.slug, l.target, l.tags, l.state, l.clicks, l.created_at, l.updated_at, l.version
from link l where l.organization_id = '00000000-0000-7000-8000-000000000001'
order by l.created_at desc, l.id desc
limit 21;
