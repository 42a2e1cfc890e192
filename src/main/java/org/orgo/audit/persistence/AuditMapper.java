package org.orgo.audit.persistence;

import java.time.Instant;
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

  /**
   * Inserts the entry unless the actor's last one about the object is later than the limit. The row
   * of the last one is what readings at the same moment wait for.
   */
  @Insert(
      """
      with due as (
        insert into recorded_reads as last (
          organization_id, user_id, object_kind, object_id, recorded_at)
        values (
          #{organizationId}, #{entry.actorUserId}, #{entry.objectKind}, #{entry.objectId},
          #{entry.occurredAt})
        on conflict (organization_id, user_id, object_kind, object_id) do update
        set recorded_at = excluded.recorded_at
        where last.recorded_at <= #{since}
        returning organization_id)
      insert into audit_entries (
        organization_id, occurred_at, category, action, origin,
        actor_user_id, object_kind, object_id, fields)
      select due.organization_id, #{entry.occurredAt}, #{entry.category}, #{entry.action},
        #{entry.origin}, #{entry.actorUserId}, #{entry.objectKind}, #{entry.objectId},
        #{entry.fields, javaType=java.util.List}
      from due
      """)
  void insertRead(OrganizationId organizationId, AuditEntry entry, Instant since);

  @Select(
      """
      select entry_id, occurred_at, category, action, origin, actor_user_id,
        object_kind, object_id, fields, request_id, token_id,
        (
          select token.name
          from api_tokens token
          where token.organization_id = audit_entries.organization_id
            and token.token_id = audit_entries.token_id) as token_name,
        audit_address(organization_id, address_hash) as address
      from audit_entries
      where organization_id = #{organizationId}
        and object_kind = #{objectKind}
        and object_id = #{objectId}
      order by entry_id
      limit #{limit}
      """)
  List<AuditEntry> about(
      OrganizationId organizationId, String objectKind, String objectId, int limit);

  /**
   * @param objectIds of tasks and cases
   * @param jobsOf what the entry of a job says of the instance it belongs to
   */
  @Select(
      """
      select entry_id, occurred_at, category, action, origin, actor_user_id,
        object_kind, object_id, fields, request_id, token_id,
        (
          select token.name
          from api_tokens token
          where token.organization_id = audit_entries.organization_id
            and token.token_id = audit_entries.token_id) as token_name,
        audit_address(organization_id, address_hash) as address
      from audit_entries
      where organization_id = #{organizationId}
        and (object_kind in ('task', 'case')
            and object_id = any(#{objectIds, javaType=java.util.List})
          or object_kind = 'process_instance'
            and object_id = any(#{instanceIds, javaType=java.util.List})
          or object_kind = 'job'
            and fields && #{jobsOf, javaType=java.util.List})
      order by entry_id
      limit #{limit}
      """)
  List<AuditEntry> aboutWork(
      OrganizationId organizationId,
      List<String> objectIds,
      List<String> instanceIds,
      List<String> jobsOf,
      int limit);
}
