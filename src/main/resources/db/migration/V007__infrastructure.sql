-- Tables of libraries. Global: each holds ids and technical state only; sessions are opaque to other users by their random id.
create table event_publication (
  id               uuid primary key,
  listener_id      text not null,
  event_type       text not null,
  serialized_event text not null,
  publication_date timestamptz not null,
  completion_date  timestamptz
);
create index event_publication_by_event on event_publication using hash (serialized_event);
create index event_publication_open on event_publication (completion_date);

create table int_lock (
  lock_key      char(36) not null,
  region        varchar(100) not null,
  client_id     char(36),
  created_date timestamp not null,
  primary key (lock_key, region)
);

create table spring_session (
  primary_id            char(36) primary key,
  session_id            char(36) not null unique,
  creation_time         bigint not null,
  last_access_time      bigint not null,
  max_inactive_interval integer not null,
  expiry_time           bigint not null,
  principal_name        varchar(100)
);
create index spring_session_by_expiry on spring_session (expiry_time);
create index spring_session_by_principal on spring_session (principal_name);

create table spring_session_attributes (
  session_primary_id char(36) not null references spring_session (primary_id) on delete cascade,
  attribute_name     varchar(200) not null,
  attribute_bytes    bytea not null,
  primary key (session_primary_id, attribute_name)
);
