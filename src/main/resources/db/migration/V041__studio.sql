-- Changes to definitions: drafts that people edit, proposals that others decide about, releases that went live.
create table definition_drafts (
  organization_id uuid not null references organizations,
  draft_id        uuid not null,
  title           text not null,
  status          text not null check (status in ('DISCARDED', 'OPEN', 'PROPOSED', 'RELEASED')),
  created_by      uuid not null,
  created_at      timestamptz not null,
  updated_at      timestamptz not null,
  version         integer not null default 1,
  primary key (organization_id, draft_id),
  foreign key (organization_id, created_by) references user_accounts (organization_id, user_id)
);
call tenant_table('definition_drafts');
create index definition_drafts_by_age on definition_drafts (organization_id, created_at desc, draft_id desc);

-- A file as the draft has it, and the hash of what was live when its editing began.
create table definition_draft_files (
  organization_id uuid not null,
  draft_id        uuid not null,
  file            text not null,
  content         bytea not null,
  sha256          text not null,
  base_sha256     text,
  changed_by      uuid not null,
  changed_at      timestamptz not null,
  primary key (organization_id, draft_id, file),
  foreign key (organization_id, draft_id) references definition_drafts (organization_id, draft_id),
  foreign key (organization_id, changed_by) references user_accounts (organization_id, user_id)
);
call tenant_table('definition_draft_files');

-- Everybody who ever changed a file of the draft: none of them may be the second person.
create table definition_draft_authors (
  organization_id uuid not null,
  draft_id        uuid not null,
  user_id         uuid not null,
  primary key (organization_id, draft_id, user_id),
  foreign key (organization_id, draft_id) references definition_drafts (organization_id, draft_id),
  foreign key (organization_id, user_id) references user_accounts (organization_id, user_id)
);
call tenant_table('definition_draft_authors');
revoke update, delete on definition_draft_authors from orgo_app;

create table definition_proposals (
  organization_id uuid not null,
  proposal_id     uuid not null,
  draft_id        uuid not null,
  title           text not null,
  explanation     text,
  status          text not null check (status in ('REJECTED', 'APPROVED', 'OPEN', 'ROLLED_OUT')),
  second_person   boolean not null,
  submitted_by    uuid not null,
  submitted_at    timestamptz not null,
  decided_by      uuid,
  decided_at      timestamptz,
  decision_note   text,
  due_at          timestamptz,
  failure         text,
  version         integer not null default 1,
  primary key (organization_id, proposal_id),
  foreign key (organization_id, draft_id) references definition_drafts (organization_id, draft_id),
  foreign key (organization_id, submitted_by) references user_accounts (organization_id, user_id),
  foreign key (organization_id, decided_by) references user_accounts (organization_id, user_id),
  check ((status = 'OPEN') = (decided_at is null)),
  check (due_at is null or status in ('REJECTED', 'APPROVED'))
);
call tenant_table('definition_proposals');
create index definition_proposals_by_age on definition_proposals (organization_id, submitted_at desc, proposal_id desc);
create index definition_proposals_due on definition_proposals (due_at) where status = 'APPROVED' and due_at is not null;

-- What was submitted stays what is decided about and rolled out.
create table definition_proposal_files (
  organization_id uuid not null,
  proposal_id     uuid not null,
  file            text not null,
  content         bytea not null,
  sha256          text not null,
  base_sha256     text,
  primary key (organization_id, proposal_id, file),
  foreign key (organization_id, proposal_id) references definition_proposals (organization_id, proposal_id)
);
call tenant_table('definition_proposal_files');
revoke update, delete on definition_proposal_files from orgo_app;

create table definition_proposal_comments (
  organization_id uuid not null,
  comment_id      uuid not null,
  proposal_id     uuid not null,
  body            text not null,
  written_by      uuid not null,
  written_at      timestamptz not null,
  primary key (organization_id, comment_id),
  foreign key (organization_id, proposal_id) references definition_proposals (organization_id, proposal_id),
  foreign key (organization_id, written_by) references user_accounts (organization_id, user_id)
);
call tenant_table('definition_proposal_comments');
create index definition_proposal_comments_by_proposal
  on definition_proposal_comments (organization_id, proposal_id, written_at, comment_id);
revoke update, delete on definition_proposal_comments from orgo_app;

-- Where a second person is asked for, no author of the draft decides in favour of it. The desk says so first; this
-- holds whoever writes the row. What was submitted by whom, and whether it needs a second person, never changes.
create function require_second_person() returns trigger
language plpgsql as $$
begin
  if tg_op = 'UPDATE' and (new.second_person, new.submitted_by, new.draft_id)
      is distinct from (old.second_person, old.submitted_by, old.draft_id) then
    raise exception 'a proposal keeps its author and its rule' using errcode = 'check_violation';
  end if;
  if new.status in ('APPROVED', 'ROLLED_OUT') and new.second_person
      and (new.decided_by is null or new.decided_by = new.submitted_by or exists (
        select from definition_draft_authors author
        where author.organization_id = new.organization_id
          and author.draft_id = new.draft_id
          and author.user_id = new.decided_by)) then
    raise exception 'an author does not approve the own change' using errcode = 'check_violation';
  end if;
  return new;
end
$$;
revoke all on function require_second_person() from public;
create trigger second_person before insert or update on definition_proposals
  for each row execute function require_second_person();

-- What went live, numbered for each organization; going back is a release too.
create table definition_releases (
  organization_id uuid not null references organizations,
  release_id      uuid not null,
  release_number  integer not null,
  kind            text not null check (kind in ('FOLLOWED', 'ROLLED_BACK', 'ROLLED_OUT')),
  proposal_id     uuid,
  undoes          uuid,
  released_by     uuid,
  released_at     timestamptz not null,
  primary key (organization_id, release_id),
  unique (organization_id, release_number),
  foreign key (organization_id, proposal_id) references definition_proposals (organization_id, proposal_id),
  foreign key (organization_id, undoes) references definition_releases (organization_id, release_id),
  foreign key (organization_id, released_by) references user_accounts (organization_id, user_id)
);
call tenant_table('definition_releases');
create index definition_releases_by_proposal on definition_releases (organization_id, proposal_id);
revoke update, delete on definition_releases from orgo_app;

-- The file as it went live, and what was live before it. Of the origin SHARED it follows the shared version.
create table definition_release_files (
  organization_id uuid not null,
  release_id      uuid not null,
  release_number  integer not null,
  file            text not null,
  origin          text not null check (origin in ('OWN', 'SHARED')),
  version         text,
  sha256          text not null,
  before_origin   text check (before_origin in ('OWN', 'SHARED')),
  before_version  text,
  primary key (organization_id, release_id, file),
  foreign key (organization_id, release_id) references definition_releases (organization_id, release_id)
);
call tenant_table('definition_release_files');
create index definition_release_files_by_file on definition_release_files (organization_id, file, release_number desc);
revoke update, delete on definition_release_files from orgo_app;

-- Which organizations have something to roll out, or follow a shared version: ids, states and times.
call system_readable('definition_proposals');
grant select (organization_id, status, due_at) on definition_proposals to orgo_system;
call system_readable('definition_release_files');
grant select (organization_id, release_number, file, origin) on definition_release_files to orgo_system;
