set local lock_timeout = '5s';
set local statement_timeout = '60s';

-- The last event of each kind of each thing, for whoever comes back after a while. No foreign key:
-- rows are kept for a day only.
create table live_event (
    organization_id uuid not null,
    subject_id uuid not null,
    type text not null,
    subject jsonb not null,
    at timestamptz not null,
    primary key (organization_id, subject_id, type),
    constraint live_event_subject_is_an_object check (jsonb_typeof(subject) = 'object')
);

create index live_event_by_time on live_event (organization_id, at);
