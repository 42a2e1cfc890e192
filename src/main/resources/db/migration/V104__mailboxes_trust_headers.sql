-- Whether mail of a mailbox may say in header fields of Orgo what work it asks for: where only an organization's own
-- systems write to it.
alter table mailboxes add column trusts_headers boolean not null default false;

alter table email_processing_events
  drop constraint email_processing_events_question_check,
  add constraint email_processing_events_question_check check (question in
    ('OWN_LOOP', 'BLOCKED_SENDER', 'AUTOMATIC_MAIL', 'BOUNCE', 'SIZE_AND_TYPE', 'SPAM_HINT', 'ORGO_HEADERS', 'SENDER',
     'LANGUAGE', 'QUOTED_TEXT', 'SIGNATURE', 'SENDER_RATE', 'FOLLOW_UP'));
