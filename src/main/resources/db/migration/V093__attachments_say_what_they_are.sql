-- What an attached mail or an invitation says in few words, read with the mail it came with.
alter table email_attachments
  add column about_kind      text check (about_kind in ('MAIL', 'INVITATION', 'CANCELLATION')),
  add column about_title     text,
  add column about_person    text,
  add column about_starts_at timestamptz,
  add column about_ends_at   timestamptz,
  add column about_place     text;
comment on column email_attachments.about_starts_at is 'when the attached mail was written, or the event begins';
