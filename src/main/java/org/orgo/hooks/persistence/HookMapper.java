package org.orgo.hooks.persistence;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.orgo.hooks.HookId;
import org.orgo.hooks.HookSettings;
import org.orgo.hooks.HookStatus;
import org.orgo.people.UserId;
import org.orgo.platform.tenancy.OrganizationId;

/** Rows of hooks. */
@Mapper
public interface HookMapper {

  record SealedSecret(byte[] secret) {}

  String COLUMNS =
      """
      select
        hook_id, name, scheme, header, tolerance_seconds, delivery_header, per_minute, mapping,
        sample, status, version, created_at
      from inbound_hooks
      where organization_id = #{organizationId}
      """;

  @Select(COLUMNS + "order by lower(name), hook_id")
  List<HookRow> all(OrganizationId organizationId);

  @Select(COLUMNS + "and hook_id = #{hookId}")
  Optional<HookRow> find(OrganizationId organizationId, HookId hookId);

  @Select(
      """
      select secret
      from inbound_hooks
      where organization_id = #{organizationId}
        and hook_id = #{hookId}
      """)
  Optional<SealedSecret> secret(OrganizationId organizationId, HookId hookId);

  @Insert(
      """
      insert into inbound_hooks (
        organization_id, hook_id, name, scheme, header, tolerance_seconds, delivery_header,
        per_minute, secret, mapping, sample, status, created_by, created_at)
      values (
        #{organizationId}, #{hookId}, #{settings.name}, #{settings.scheme}, #{settings.header},
        #{settings.toleranceSeconds}, #{settings.deliveryHeader}, #{settings.perMinute}, #{secret},
        #{mapping}, '', 'DRAFT', #{createdBy}, #{now})
      """)
  void insert(
      OrganizationId organizationId,
      HookId hookId,
      HookSettings settings,
      byte[] secret,
      ObjectNode mapping,
      UserId createdBy,
      Instant now);

  /** 0 when it has another version. */
  @Update(
      """
      update inbound_hooks
      set name = #{settings.name},
        scheme = #{settings.scheme},
        header = #{settings.header},
        tolerance_seconds = #{settings.toleranceSeconds},
        delivery_header = #{settings.deliveryHeader},
        per_minute = #{settings.perMinute},
        mapping = #{mapping},
        sample = #{sample},
        version = version + 1
      where organization_id = #{organizationId}
        and hook_id = #{hookId}
        and version = #{version}
      """)
  int change(
      OrganizationId organizationId,
      HookId hookId,
      HookSettings settings,
      ObjectNode mapping,
      String sample,
      int version);

  /** 0 when it was changed or moved meanwhile. */
  @Update(
      """
      update inbound_hooks
      set status = #{to}, version = version + 1
      where organization_id = #{organizationId}
        and hook_id = #{hookId}
        and version = #{version}
      """)
  int move(OrganizationId organizationId, HookId hookId, HookStatus to, int version);

  @Update(
      """
      update inbound_hooks
      set secret = #{secret}, version = version + 1
      where organization_id = #{organizationId}
        and hook_id = #{hookId}
      """)
  void renew(OrganizationId organizationId, HookId hookId, byte[] secret);
}
