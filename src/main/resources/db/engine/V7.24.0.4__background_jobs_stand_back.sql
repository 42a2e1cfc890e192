-- Thousands of background jobs (priority below 0) are due in one minute; who looks for other due jobs does not read past them.
create index orgo_idx_job_due_foreground on act_ru_job (duedate_) where priority_ >= 0;
