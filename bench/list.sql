-- What GET /v1/links?limit=20 asks for; one more row tells that there is a next page.
select id, organization_id, slug, target, tags, state, clicks, created_at, updated_at, version
from link
where organization_id = '00000000-0000-7000-8000-000000000001'
order by created_at desc, id desc
limit 21;
