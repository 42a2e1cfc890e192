-- The shared content that was merged into an own version: the next merge is made over that.
alter table definition_draft_files add column merged_sha256 text;
alter table definition_proposal_files add column merged_sha256 text;
