-- What an attempt was promised because others fail, and from where an account is logged in to usually.
-- Rows of the version before keep their keys and meet none of the new ones.
alter table login_throttles
  add column admitted_from timestamptz,
  add column known_until timestamptz;
create index login_throttles_by_update on login_throttles (updated_at);
