-- A token with scopes no longer reads and comments by itself. No token is given a scope it was not made with: whoever
-- narrowed one to reporting meant it. Tokens with task.work or task.view_restricted go on reading, since these include
-- it, and tokens without scopes go on doing all that their accounts may.
comment on column api_tokens.scopes is 'what the token is narrowed to; none narrow nothing';
create index api_tokens_by_user on api_tokens (organization_id, user_id, created_at desc, token_id desc);
