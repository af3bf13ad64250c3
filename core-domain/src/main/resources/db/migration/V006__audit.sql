set local lock_timeout = '5s';
set local statement_timeout = '60s';

-- Who did what. No foreign keys: the trail outlives what it speaks of.
create table audit (
    id uuid primary key default uuidv7(),
    at timestamptz not null,
    actor_type text not null,
    actor_id text not null,
    organization_id uuid,
    action text not null,
    subject uuid,
    details jsonb not null default '{}',
    constraint audit_actor_type_is_known check (actor_type in ('MEMBER', 'API_KEY', 'OPERATOR', 'JOB')),
    constraint audit_action_is_noun_and_verb check (action ~ '^[a-z-]+\.[a-z-]+$'),
    constraint audit_details_are_an_object check (jsonb_typeof(details) = 'object')
);

create index audit_by_organization on audit (organization_id, id) where organization_id is not null;
create index audit_by_subject on audit (subject, id) where subject is not null;

create function audit_is_append_only() returns trigger language plpgsql as $$
begin
    raise exception 'The audit trail is append-only' using errcode = 'insufficient_privilege';
end
$$;

create trigger audit_rows_stay before update or delete on audit
    for each row execute function audit_is_append_only();
create trigger audit_table_stays before truncate on audit
    for each statement execute function audit_is_append_only();
