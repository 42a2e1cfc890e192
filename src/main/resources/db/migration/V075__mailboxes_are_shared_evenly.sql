-- Which nodes read mailboxes, so that they can share them evenly. Global: ids and technical state only.
create table mailbox_nodes (
  node_id     uuid primary key,
  alive_until timestamptz not null
);
grant select, insert, update, delete on mailbox_nodes to orgo_app;
