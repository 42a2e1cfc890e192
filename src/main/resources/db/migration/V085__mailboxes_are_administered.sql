-- What administrators say about a mailbox: where its reading begins, what happens to a mail that is stored, and how large
-- one may be.
alter table mailboxes
  add column row_version        integer not null default 1,
  add column after_storing      text not null default 'FLAG' check (after_storing in ('LEAVE', 'FLAG', 'MOVE')),
  add column move_to            text,
  add column max_bytes          bigint check (max_bytes > 0),
  add column new_since          timestamptz,
  add column new_after_uid      bigint,
  add column new_after_validity bigint,
  add constraint moved_somewhere check (after_storing <> 'MOVE' or move_to is not null);
comment on column mailboxes.max_bytes is 'a larger mail is noted and not fetched; null: as the installation has it';
comment on column mailboxes.new_since is 'mail that was there before is left alone; null: all of it is read';
comment on column mailboxes.new_after_uid is 'the last one that was there, as the server numbered it in new_after_validity';

-- as the other columns, without the right to the whole row
grant select (after_storing, move_to, max_bytes, new_since, new_after_uid, new_after_validity) on mailboxes to orgo_system;
