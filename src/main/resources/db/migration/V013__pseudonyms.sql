-- What ANONYMISED work calls a person: always the same, random, and gone with the person.
alter table persons add column pseudonym_id uuid not null default gen_random_uuid();
create unique index persons_by_pseudonym on persons (organization_id, pseudonym_id);
