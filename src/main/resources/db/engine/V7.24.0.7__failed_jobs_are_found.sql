-- An operator's list of failed jobs, and their count for the measurements, are asked often and have few rows.
create index orgo_idx_job_failed on act_ru_job (tenant_id_, id_) where retries_ = 0;
