-- Which migrations ran is the migration role's to write.
revoke insert, update, delete on flyway_schema_history from orgo_app;
