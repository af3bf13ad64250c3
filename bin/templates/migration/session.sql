set local lock_timeout = '5s';
set local statement_timeout = '60s';

-- HTTP sessions in the shape that Spring Session reads (spring.session.jdbc.table-name).
create table {{table}}_session (
    primary_id char(36) not null,
    session_id char(36) not null,
    creation_time bigint not null,
    last_access_time bigint not null,
    max_inactive_interval int not null,
    expiry_time bigint not null,
    principal_name varchar(100),
    constraint {{table}}_session_pk primary key (primary_id),
    constraint {{table}}_session_id_is_unique unique (session_id)
);
create index {{table}}_session_by_expiry on {{table}}_session (expiry_time);
create index {{table}}_session_by_principal on {{table}}_session (principal_name);
create table {{table}}_session_attributes (
    session_primary_id char(36) not null references {{table}}_session (primary_id) on delete cascade,
    attribute_name varchar(200) not null,
    attribute_bytes bytea not null,
    constraint {{table}}_session_attributes_pk primary key (session_primary_id, attribute_name)
);
