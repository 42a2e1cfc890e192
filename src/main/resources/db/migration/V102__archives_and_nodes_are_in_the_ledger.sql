-- What came in by an archive or an offline node, found by when it came.
create index import_messages_by_signal on import_messages (organization_id, signal_id) where signal_id is not null;
create index offline_operations_by_arrival on offline_operations (organization_id, received_at);
