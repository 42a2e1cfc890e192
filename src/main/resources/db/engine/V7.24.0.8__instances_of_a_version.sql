-- Whoever audits asks for the instances that a version had in a period, of one tenant: shared versions have everybody's.
-- Instead of the engine's own index by version and end, whose entries moved whenever an instance ended.
create index orgo_idx_hi_procinst_version on act_hi_procinst (proc_def_id_, tenant_id_, start_time_);
drop index if exists act_idx_hi_pi_pdefid_end_time;
