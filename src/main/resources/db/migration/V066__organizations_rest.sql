-- Since when an organization has its status, and why its operator gave it that.
alter table organizations
  add column status_reason text check (length(status_reason) between 1 and 500),
  add column status_changed_at timestamptz;
