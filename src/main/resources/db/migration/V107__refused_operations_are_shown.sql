-- What offline nodes sent and nobody could do here, found by when it came.
create index offline_operations_refused on offline_operations (organization_id, received_at desc, op_id desc)
  where outcome = 'REFUSED';
