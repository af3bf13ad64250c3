set local lock_timeout = '5s';
set local statement_timeout = '60s';

-- Files of links. While one is being received nobody sees it.
create table link_import (
    id uuid primary key default uuidv7(),
    organization_id uuid not null references organization on delete cascade,
    state text not null default 'RECEIVING',
    columns text[] not null,
    rows integer not null default 0,
    created integer not null default 0,
    skipped integer not null default 0,
    failed integer not null default 0,
    created_at timestamptz not null,
    finished_at timestamptz,
    constraint link_import_state_is_known
        check (state in ('RECEIVING', 'QUEUED', 'RUNNING', 'FINISHED', 'FAILED')),
    constraint link_import_is_finished_once
        check ((finished_at is not null) = (state in ('FINISHED', 'FAILED'))),
    constraint link_import_does_at_most_its_rows check (created + skipped + failed <= rows)
);

create index link_import_by_organization on link_import (organization_id, id desc);
create index link_import_unfinished on link_import (organization_id) where finished_at is null;
create index link_import_by_creation on link_import (created_at);

-- Its rows in portions; each goes in the transaction that makes its links.
create table link_import_chunk (
    import_id uuid not null references link_import on delete cascade,
    position integer not null,
    rows text not null,
    primary key (import_id, position)
);

-- What was wrong with which line.
create table link_import_problem (
    import_id uuid not null references link_import on delete cascade,
    line integer not null,
    faults jsonb not null,
    primary key (import_id, line)
);
