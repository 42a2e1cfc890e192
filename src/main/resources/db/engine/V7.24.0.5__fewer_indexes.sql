-- A signal of an organization that keeps everything writes some fifty rows of history, and each into every index of its
-- table. These answer no question that another one does not:
-- the first columns of a wider one, or the primary key and more
drop index if exists act_idx_hi_dec_in_inst;
drop index if exists act_idx_hi_detail_bytear;
drop index if exists act_idx_hi_varinst_name;
drop index if exists act_idx_hi_procvar_proc_inst;
drop index if exists act_idx_hi_taskinstid_procinst;
drop index if exists act_idx_job_handler_type;
drop index if exists act_idx_variable_task_id;
-- CMMN, which does not exist here
drop index if exists act_idx_hi_dec_inst_ci;
drop index if exists act_idx_hi_detail_case_exec;
drop index if exists act_idx_hi_detail_case_inst;
drop index if exists act_idx_hi_casevar_case_inst;
drop index if exists act_idx_var_case_inst_id;
drop index if exists act_idx_task_case_def_id;
-- decisions by their requirements diagram, outputs by the number of their rule, restarted instances: nobody asks
drop index if exists act_idx_hi_dec_inst_req_id;
drop index if exists act_idx_hi_dec_inst_req_key;
drop index if exists act_idx_hi_dec_out_rule;
drop index if exists act_idx_hi_pro_rst_pro_inst_id;
-- five columns for a statistic that is worked out over a definition and its time
drop index if exists act_idx_hi_act_inst_stats;
