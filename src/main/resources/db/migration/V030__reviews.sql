-- The cyclic overview: which reviews were held, which patterns they found, and what became of them.
create domain review_cadence as text check (value in ('WEEKLY', 'MONTHLY', 'YEARLY'));
create domain pattern_kind as text check (value in
  ('FREQUENCY', 'CROSS_DEPARTMENT', 'HIGH_RISK', 'WELLBEING_DROP', 'SLA_DRIFT', 'SILENCE'));

-- One row a period: never held twice, and a period that was missed says so.
create table reviews (
  organization_id uuid not null references organizations,
  review_id       uuid not null,
  cadence         review_cadence not null,
  period_start    date not null,
  period_end      date not null,
  status          text not null check (status in ('HELD', 'SKIPPED')),
  due_at          timestamptz not null,
  held_at         timestamptz not null,
  late_by         interval,
  summary         jsonb not null default '{}',
  primary key (organization_id, review_id),
  unique (organization_id, cadence, period_start)
);
call tenant_table('reviews');

-- A pattern that fired, once a key, cadence and period. While its case is open the next period adds to that case; one that
-- was muted fired as well, and shows the case that was dismissed.
create table patterns (
  organization_id    uuid not null references organizations,
  pattern_id         uuid not null,
  kind               pattern_kind not null,
  key_hash           text not null,
  key                jsonb not null,
  cadence            review_cadence not null,
  period_start       date not null,
  window_start       date not null,
  window_end         date not null,
  events             integer not null,
  sources            integer not null,
  thresholds         jsonb not null,
  numbers            jsonb not null default '{}',
  expected_rate      double precision,
  label              text not null,
  severity           severity not null,
  visibility         visibility not null,
  case_id            uuid,
  status             text not null default 'FIRED' check (status in ('FIRED', 'MUTED', 'DISMISSED')),
  dismissed_by       uuid,
  dismissed_at       timestamptz,
  dismissal_reason   text,
  muted_periods      smallint check (muted_periods between 1 and 3),
  muted_until        date,
  outcome            text check (outcome in ('MENDED', 'NOT_MENDED', 'CANNOT_TELL')),
  outcome_judged_at  timestamptz,
  found_at           timestamptz not null,
  primary key (organization_id, pattern_id),
  unique (organization_id, kind, key_hash, cadence, period_start),
  foreign key (organization_id, case_id) references cases (organization_id, case_id),
  foreign key (organization_id, dismissed_by) references user_accounts (organization_id, user_id),
  check (status <> 'DISMISSED' or dismissal_reason is not null)
);
call tenant_table('patterns');
create index patterns_by_case on patterns (organization_id, case_id) where case_id is not null;
create index patterns_by_key on patterns (organization_id, kind, key_hash, found_at);
create index patterns_by_age on patterns (organization_id, found_at desc, pattern_id desc);
