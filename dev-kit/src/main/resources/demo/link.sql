-- Twelve links of "Demo" and what happened to them in the last 30 days.
create temporary table demo_link (slug text, target text, tags text[], age int, per_day int, state text) on commit drop;

insert into demo_link values
    ('welcome',       'https://example.com/welcome?utm_source=mail', '{mail}',              61, 46, 'ACTIVE'),
    ('docs',          'https://example.com/docs',                    '{product}',           58, 88, 'ACTIVE'),
    ('pricing-2026',  'https://example.com/pricing',                 '{product,sales}',     55, 31, 'ACTIVE'),
    ('newsletter',    'https://example.com/newsletter/subscribe',    '{mail}',              51, 27, 'ACTIVE'),
    ('jobs',          'https://example.com/careers',                 '{company}',           44,  9, 'ACTIVE'),
    ('winter-sale',   'https://example.com/sale/winter',             '{sales,campaign}',    40, 64, 'ARCHIVED'),
    ('talk-slides',   'https://example.org/slides/short-addresses',  '{events}',            33,  6, 'ACTIVE'),
    ('meetup',        'https://example.org/events/meetup',           '{events}',            27, 14, 'ACTIVE'),
    ('app-store',     'https://example.com/download/app',            '{product,campaign}',  21, 52, 'ACTIVE'),
    ('feedback',      'https://example.com/feedback/form',           '{product}',           13,  4, 'ACTIVE'),
    ('launch-video',  'https://example.net/watch/launch',            '{campaign}',           8, 119, 'ACTIVE'),
    ('beta',          'https://example.com/beta/sign-up',            '{}',                   1, 17, 'ACTIVE');

insert into link (organization_id, slug, target, tags, state, created_at, updated_at)
select '019b0000-0000-7000-8000-000000000002', slug, target, tags, state,
    now() - age * interval '1 day', now() - least(age, 3) * interval '1 day'
from demo_link;

-- Weekends are quiet, the rest is chance of the same kind in every database; today is still going on.
insert into click_day (link_id, day, clicks)
select link_id, day, clicks
from (
    select link.id as link_id, day::date,
        (per_day
            * case when extract(isodow from day) > 5 then 0.4 else 1.0 end
            * (0.7 + abs(hashtext(slug || extract(doy from day)) % 100) / 160.0)
            * case when day = today then extract(epoch from now() - today at time zone 'UTC') / 86400 else 1 end
        )::bigint as clicks
    from demo_link
    join link using (slug)
    cross join (select date_trunc('day', now() at time zone 'UTC') as today) as calendar
    cross join generate_series(today - interval '30 days', today, interval '1 day') as day
    where day >= date_trunc('day', link.created_at at time zone 'UTC')
        and (link.state = 'ACTIVE' or day < today - interval '3 days')
) as counted
where clicks > 0;

-- The single clicks of the last week, spread over the hours that have passed.
insert into click (at, link_id)
select start + (least(start + interval '1 day', now()) - start) * ((n - 0.5) / clicks), link_id
from click_day
cross join lateral (select day::timestamp at time zone 'UTC' as start) as midnight
cross join generate_series(1, clicks) as n
where day > (now() at time zone 'UTC')::date - 7;

-- From where and with what: each link has its own shares of the same sources.
create temporary table demo_source (part text, name text, weight int) on commit drop;

insert into demo_source values
    ('HOST', '', 30), ('HOST', 'search.example', 24), ('HOST', 'social.example', 18), ('HOST', 'news.example.org', 11),
    ('HOST', 'chat.example.net', 9), ('HOST', 'blog.example.com', 6), ('HOST', '*', 2),
    ('DEVICE', 'PHONE', 44), ('DEVICE', 'DESKTOP', 38), ('DEVICE', 'BOT', 9), ('DEVICE', 'TABLET', 6), ('DEVICE', 'OTHER', 3);

create temporary table demo_share on commit drop as
select link_id, part, name, upto, coalesce(lag(upto) over (partition by link_id, part order by name), 0) as after
from (
    select link.id as link_id, part, name,
        sum(share) over (partition by link.id, part order by name) / sum(share) over (partition by link.id, part) as upto
    from demo_link
    join link using (slug)
    cross join demo_source
    cross join lateral (select weight * (40.0 + abs(hashtext(slug || name) % 60)) as share) as own
) as shared;

insert into click_referrer (link_id, day, host, clicks)
select link_id, day, name, round(clicks * upto) - round(clicks * after)
from click_day join demo_share using (link_id)
where part = 'HOST' and round(clicks * upto) > round(clicks * after);

insert into click_device (link_id, day, device, clicks)
select link_id, day, name, round(clicks * upto) - round(clicks * after)
from click_day join demo_share using (link_id)
where part = 'DEVICE' and round(clicks * upto) > round(clicks * after);

update link set clicks = (select coalesce(sum(clicks), 0) from click_day where link_id = link.id)
where organization_id = '019b0000-0000-7000-8000-000000000002';
