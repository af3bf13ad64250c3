set local lock_timeout = '5s';
set local statement_timeout = '60s';

-- Both are trusted: who may create tables in the database's owner's name may create them.
create extension if not exists btree_gin;
create extension if not exists pg_trgm;

-- The other ways to go through the links of an organization.
create index link_by_clicks on link (organization_id, clicks desc, id desc);
create index link_archived_by_organization on link (organization_id, created_at desc, id desc)
    where state = 'ARCHIVED';

-- By which links are found. Not a part of the link's row: each click writes that anew, and with it
-- would write every index that its table has.
create table link_search (
    link_id uuid primary key references link on delete cascade,
    organization_id uuid not null,
    tags text[] not null,
    words text not null
);

create index link_search_by_organization on link_search
    using gin (organization_id, tags, words gin_trgm_ops);

create function link_is_searchable() returns trigger language plpgsql as $$
begin
    insert into link_search as known (link_id, organization_id, tags, words)
    values (new.id, new.organization_id, new.tags, new.slug || e'\n' || new.target)
    on conflict (link_id) do update set tags = excluded.tags, words = excluded.words
        where (known.tags, known.words) is distinct from (excluded.tags, excluded.words);
    return null;
end
$$;

create trigger link_is_searchable after insert or update of slug, target, tags on link
    for each row execute function link_is_searchable();

insert into link_search (link_id, organization_id, tags, words)
select id, organization_id, tags, slug || e'\n' || target from link;
