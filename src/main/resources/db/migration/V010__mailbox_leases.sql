-- Which node reads which mailbox, and until when. Global: ids and technical state only.
-- int_lock, which told this before, goes when no node of the version before runs any more.
create table mailbox_leases (
  mailbox_id uuid primary key,
  node_id    uuid not null,
  held_until timestamptz not null
);
