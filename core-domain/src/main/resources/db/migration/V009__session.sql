set local lock_timeout = '5s';
set local statement_timeout = '60s';

-- HTTP sessions in the shape that Spring Session reads (spring.session.jdbc.table-name), one pair of
-- tables per application, so that no session of one is ever one of the other.
create table site_session (
    primary_id char(36) not null,
    session_id char(36) not null,
    creation_time bigint not null,
    last_access_time bigint not null,
    max_inactive_interval int not null,
    expiry_time bigint not null,
    principal_name varchar(100),
    constraint site_session_pk primary key (primary_id),
    constraint site_session_id_is_unique unique (session_id)
);
create index site_session_by_expiry on site_session (expiry_time);
create index site_session_by_principal on site_session (principal_name);
create table site_session_attributes (
    session_primary_id char(36) not null references site_session (primary_id) on delete cascade,
    attribute_name varchar(200) not null,
    attribute_bytes bytea not null,
    constraint site_session_attributes_pk primary key (session_primary_id, attribute_name)
);

create table admin_session (
    primary_id char(36) not null,
    session_id char(36) not null,
    creation_time bigint not null,
    last_access_time bigint not null,
    max_inactive_interval int not null,
    expiry_time bigint not null,
    principal_name varchar(100),
    constraint admin_session_pk primary key (primary_id),
    constraint admin_session_id_is_unique unique (session_id)
);
create index admin_session_by_expiry on admin_session (expiry_time);
create index admin_session_by_principal on admin_session (principal_name);
create table admin_session_attributes (
    session_primary_id char(36) not null references admin_session (primary_id) on delete cascade,
    attribute_name varchar(200) not null,
    attribute_bytes bytea not null,
    constraint admin_session_attributes_pk primary key (session_primary_id, attribute_name)
);
