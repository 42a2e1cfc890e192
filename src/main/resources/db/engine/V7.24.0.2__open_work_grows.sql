-- The engine asks these two questions all the time, and answers them without an index by reading
-- every open job or task: what is due next, and has this task sub-tasks (asked as it ends).
create index orgo_idx_job_due on act_ru_job (duedate_);
create index orgo_idx_task_parent on act_ru_task (parent_task_id_);
