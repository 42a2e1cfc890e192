-- Texts of work are searched by their words, in the language of their organization.
create function search_words(language text, words text) returns tsvector
language sql immutable parallel safe as $$
  select case language
      when 'en' then to_tsvector('pg_catalog.english'::regconfig, words)
      when 'fr' then to_tsvector('pg_catalog.french'::regconfig, words)
      when 'de' then to_tsvector('pg_catalog.german'::regconfig, words)
      when 'es' then to_tsvector('pg_catalog.spanish'::regconfig, words)
      when 'it' then to_tsvector('pg_catalog.italian'::regconfig, words)
      when 'nl' then to_tsvector('pg_catalog.dutch'::regconfig, words)
      when 'pt' then to_tsvector('pg_catalog.portuguese'::regconfig, words)
      else to_tsvector('pg_catalog.simple'::regconfig, words)
    end
$$;
revoke all on function search_words(text, text) from public;
grant execute on function search_words(text, text) to orgo_app;

alter table tasks add column language text;
alter table task_comments add column language text;
comment on column tasks.language is 'in which its words are searched';
comment on column task_comments.language is 'in which its words are searched';

alter table organizations no force row level security;
alter table tasks no force row level security;
alter table task_comments no force row level security;
alter table tasks disable trigger user;
alter table task_comments disable trigger user;
update tasks item
set language = left(organization.locale, 2)
from organizations organization
where organization.organization_id = item.organization_id;
update task_comments said
set language = left(organization.locale, 2)
from organizations organization
where organization.organization_id = said.organization_id;
alter table tasks enable trigger user;
alter table task_comments enable trigger user;
alter table organizations force row level security;
alter table tasks force row level security;
alter table task_comments force row level security;

create function speak_language() returns trigger
language plpgsql as $$
begin
  if new.language is null then
    select left(locale, 2) into new.language
    from organizations
    where organization_id = new.organization_id;
  end if;
  return new;
end
$$;
create trigger language_spoken before insert on tasks for each row execute function speak_language();
create trigger language_spoken before insert on task_comments for each row execute function speak_language();

-- What is longer is found by its beginning.
alter table tasks add column search tsvector
  generated always as (search_words(language, title || ' ' || left(description, 50000))) stored;
alter table task_comments add column search tsvector
  generated always as (search_words(language, left(body, 50000))) stored;
create index tasks_by_words on tasks using gin (search);
create index task_comments_by_words on task_comments using gin (search);
-- A word that stands in many comments is looked for in the newest.
create index task_comments_by_age on task_comments (organization_id, created_at desc);
