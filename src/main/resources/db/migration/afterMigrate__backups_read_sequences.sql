-- At each start: a backup reads the numbers of every sequence there is, or pg_dump refuses to take it.
grant select on all sequences in schema orgo, engine, insights to orgo_backup;
