package org.orgo.audit.persistence;

import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.orgo.audit.AuditEntry;
import org.orgo.platform.tenancy.OrganizationId;

@Mapper
public interface AuditMapper {

  @Insert(
      """
      insert into audit_entries (
        organization_id, occurred_at, category, action, origin,
        actor_user_id, object_kind, object_id, fields)
      values (
        #{organizationId}, #{entry.occurredAt}, #{entry.category}, #{entry.action},
        #{entry.origin}, #{entry.actorUserId}, #{entry.objectKind}, #{entry.objectId},
        #{entry.fields, javaType=java.util.List})
      """)
  void insert(OrganizationId organizationId, AuditEntry entry);

  @Select(
      """
      select entry_id, occurred_at, category, action, origin, actor_user_id,
        object_kind, object_id, fields
      from audit_entries
      where organization_id = #{organizationId}
        and object_kind = #{objectKind}
        and object_id = #{objectId}
      order by entry_id
      limit #{limit}
      """)
  List<AuditEntry> about(
      OrganizationId organizationId, String objectKind, String objectId, int limit);
}
