package org.orgo.audit.persistence;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.orgo.audit.AuditEntry;
import org.orgo.audit.AuditFilter;
import org.orgo.platform.tenancy.OrganizationId;

@Mapper
public interface AuditSearchMapper {

  /**
   * Newest first.
   *
   * @param before null for the first page
   */
  @Select(
      """
      <script>
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
        <if test="filter.objectKind != null">
        and object_kind = #{filter.objectKind}
        </if>
        <if test="filter.objectId != null">
        and object_id = #{filter.objectId}
        </if>
        <if test="filter.actor != null">
        and actor_user_id = #{filter.actor}
        </if>
        <if test="filter.action != null">
        and action = #{filter.action}
        </if>
        <if test="filter.category != null">
        and category = #{filter.category}
        </if>
        <if test="filter.from != null">
        and occurred_at &gt;= #{filter.from}
        </if>
        <if test="filter.to != null">
        and occurred_at &lt; #{filter.to}
        </if>
        <if test="before != null">
        and (occurred_at, entry_id) &lt; (#{before}, #{beforeEntry})
        </if>
      order by occurred_at desc, entry_id desc
      limit #{limit}
      </script>
      """)
  List<AuditEntry> find(
      OrganizationId organizationId,
      AuditFilter filter,
      Instant before,
      long beforeEntry,
      int limit);
}
