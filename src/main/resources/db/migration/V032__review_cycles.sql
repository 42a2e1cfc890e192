-- What a review has found, until the transaction that writes its row and opens its cases.
create table review_drafts (
  organization_id uuid not null references organizations,
  cadence         review_cadence not null,
  period_start    date not null,
  complete_until  timestamptz not null,
  patterns        jsonb not null default '[]',
  written_at      timestamptz not null,
  primary key (organization_id, cadence, period_start)
);
call tenant_table('review_drafts');

-- When an organization whose work is looked at as it happens was looked at last, on whichever node.
create table review_watches (
  organization_id uuid primary key references organizations,
  looked_at       timestamptz not null
);
call tenant_table('review_watches');
