-- The engine notes whose a deployment is, but not whose its files are.
update act_ge_bytearray resource
set tenant_id_ = deployment.tenant_id_
from act_re_deployment deployment
where resource.deployment_id_ = deployment.id_
  and deployment.tenant_id_ is not null;
