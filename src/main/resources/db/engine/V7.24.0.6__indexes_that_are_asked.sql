-- History is read by instance, by decision, by definition and by the day it is deleted, and it is written with every
-- command: a row of a step went into ten indexes, of which five took half the time of its insert. Lists by tenant or by
-- time are answered from Orgo's own tables; the first column of these has few values, or no command of ours asks for it.
drop index if exists act_idx_hi_act_inst_comp;
drop index if exists act_idx_hi_act_inst_end;
drop index if exists act_idx_hi_act_inst_proc_def_key;
drop index if exists act_idx_hi_act_inst_start_end;
drop index if exists act_idx_hi_act_inst_tenant_id;
drop index if exists act_idx_hi_dec_inst_act;
drop index if exists act_idx_hi_dec_inst_key;
drop index if exists act_idx_hi_dec_inst_root_id;
drop index if exists act_idx_hi_dec_inst_tenant_id;
drop index if exists act_idx_hi_dec_inst_time;
drop index if exists act_idx_hi_detail_act_inst;
drop index if exists act_idx_hi_detail_name;
drop index if exists act_idx_hi_detail_proc_def_key;
drop index if exists act_idx_hi_detail_tenant_id;
drop index if exists act_idx_hi_detail_time;
drop index if exists act_idx_hi_pro_inst_end;
drop index if exists act_idx_hi_pro_inst_proc_def_key;
drop index if exists act_idx_hi_pro_inst_proc_time;
drop index if exists act_idx_hi_pro_inst_tenant_id;
drop index if exists act_idx_hi_task_inst_end;
drop index if exists act_idx_hi_task_inst_proc_def_key;
drop index if exists act_idx_hi_task_inst_start;
drop index if exists act_idx_hi_task_inst_tenant_id;
drop index if exists act_idx_hi_job_log_job_conf;
drop index if exists act_idx_hi_job_log_job_def_id;
drop index if exists act_idx_hi_job_log_proc_def_key;
drop index if exists act_idx_hi_job_log_tenant_id;
drop index if exists act_idx_hi_procvar_name_type;
drop index if exists act_idx_hi_var_inst_proc_def_key;
drop index if exists act_idx_hi_var_inst_tenant_id;
drop index if exists act_idx_hi_varinst_act_inst_id;
drop index if exists act_idx_hi_ident_lnk_group;
drop index if exists act_idx_hi_ident_lnk_proc_def_key;
drop index if exists act_idx_hi_ident_lnk_tenant_id;
drop index if exists act_idx_hi_ident_lnk_timestamp;
drop index if exists act_idx_hi_ident_lnk_user;
-- tasks of the engine are found by their instance; people's lists are Orgo's own
drop index if exists act_idx_task_case_exec;
drop index if exists act_idx_task_create;
drop index if exists act_idx_task_last_updated;
drop index if exists act_idx_task_owner;
drop index if exists act_idx_var_case_exe;
-- Whoever migrates running tasks asks for the subscriptions of each instance, which read the whole table.
create index orgo_idx_event_subscr_procinst on act_ru_event_subscr (proc_inst_id_);
