-- Examples of tables are kept as an organization's settings are: texts, version by version.
alter table organization_settings drop constraint organization_settings_file_check;
alter table organization_settings add constraint organization_settings_file_check check (
  file ~ '^([a-z][a-z0-9_]{0,39}_module|profile|calendar)[.]yaml$'
  or file ~ '^[a-z][a-z0-9-]{0,99}[.]examples[.]json$');
