set local lock_timeout = '5s';
set local statement_timeout = '60s';

-- The job queue, in the shape that db-scheduler reads.
create table job (
    task_name text not null,
    task_instance text not null,
    task_data bytea,
    execution_time timestamptz not null,
    picked boolean not null,
    picked_by text,
    last_success timestamptz,
    last_failure timestamptz,
    consecutive_failures integer,
    last_heartbeat timestamptz,
    version bigint not null,
    priority smallint,
    primary key (task_name, task_instance)
);

create index job_by_execution_time on job (execution_time);
create index job_by_last_heartbeat on job (last_heartbeat);
create index job_by_priority on job (priority desc, execution_time);
