-- Tags and subtypes that a review looks for whoever is concerned. An organization starts with the shipped list at its first
-- review and edits its own.
create table high_risk_indicators (
  organization_id uuid not null references organizations,
  word            text not null check (word = lower(word) and word <> ''),
  once_is_enough  boolean not null default false,
  primary key (organization_id, word)
);
call tenant_table('high_risk_indicators');
