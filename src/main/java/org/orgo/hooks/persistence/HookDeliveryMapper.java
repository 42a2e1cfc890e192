package org.orgo.hooks.persistence;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.orgo.hooks.DeliveryResult;
import org.orgo.hooks.HookDelivery;
import org.orgo.hooks.HookDeliveryId;
import org.orgo.hooks.HookId;
import org.orgo.platform.paging.Cursor;
import org.orgo.platform.tenancy.OrganizationId;

/** Rows of what hooks were delivered. */
@Mapper
public interface HookDeliveryMapper {

  record KeptBody(byte[] body) {}

  String COLUMNS =
      """
      select
        delivery_id, hook_id, delivery_key, sha256, received_at, result, reason, attempts, signal_id
      from hook_deliveries
      where organization_id = #{organizationId}
      """;

  /** 0 when it came before. */
  @Insert(
      """
      insert into hook_deliveries (
        organization_id, delivery_id, hook_id, delivery_key, sha256, body, received_at, result)
      values (
        #{organizationId}, #{row.deliveryId}, #{row.hookId}, #{row.deliveryKey}, #{row.sha256},
        #{body}, #{row.receivedAt}, 'WAITING')
      on conflict (organization_id, hook_id, delivery_key) do nothing
      """)
  int insert(OrganizationId organizationId, HookDelivery row, byte[] body);

  @Select(COLUMNS + "and hook_id = #{hookId} and delivery_key = #{key}")
  Optional<HookDelivery> findByKey(OrganizationId organizationId, HookId hookId, String key);

  @Select(COLUMNS + "and hook_id = #{hookId} and delivery_id = #{deliveryId}")
  Optional<HookDelivery> find(
      OrganizationId organizationId, HookId hookId, HookDeliveryId deliveryId);

  /** Empty when it was forgotten. */
  @Select(
      """
      select body
      from hook_deliveries
      where organization_id = #{organizationId}
        and delivery_id = #{deliveryId}
      """)
  Optional<KeptBody> body(OrganizationId organizationId, HookDeliveryId deliveryId);

  /**
   * The latest first.
   *
   * @param result null for all
   * @param after null for the first page
   */
  List<HookDelivery> page(
      @Param("organizationId") OrganizationId organizationId,
      @Param("hookId") HookId hookId,
      @Param("result") DeliveryResult result,
      @Param("after") Cursor after,
      @Param("limit") int limit);

  /** The oldest that wait. */
  @Select(
      COLUMNS
          + """
          and result = 'WAITING'
          and received_at < #{before}
          order by received_at
          limit #{limit}
          """)
  List<HookDelivery> waiting(OrganizationId organizationId, Instant before, int limit);

  /** Notes what it became; a signal that another delivery became already makes it a duplicate. */
  @Update(
      """
      update hook_deliveries mine
      set result = case
          when exists (
            select
            from hook_deliveries other
            where other.organization_id = #{organizationId}
              and other.signal_id = #{signalId}
              and other.delivery_id <> mine.delivery_id)
          then 'DUPLICATE'
          else 'TAKEN'
        end,
        signal_id = #{signalId},
        body = null,
        reason = null,
        attempts = attempts + 1
      where mine.organization_id = #{organizationId}
        and mine.delivery_id = #{deliveryId}
        and mine.result in ('WAITING', 'REFUSED')
      """)
  int taken(OrganizationId organizationId, HookDeliveryId deliveryId, UUID signalId);

  @Update(
      """
      update hook_deliveries
      set result = 'LEFT_OUT', body = null, reason = null, attempts = attempts + 1
      where organization_id = #{organizationId}
        and delivery_id = #{deliveryId}
        and result in ('WAITING', 'REFUSED')
      """)
  int leftOut(OrganizationId organizationId, HookDeliveryId deliveryId);

  @Update(
      """
      update hook_deliveries
      set result = 'REFUSED', reason = #{reason}, attempts = attempts + 1
      where organization_id = #{organizationId}
        and delivery_id = #{deliveryId}
        and result in ('WAITING', 'REFUSED')
      """)
  int refused(OrganizationId organizationId, HookDeliveryId deliveryId, String reason);

  /** Notes that it failed, and refuses it after as many times. */
  @Update(
      """
      update hook_deliveries
      set attempts = attempts + 1,
        result = case when attempts + 1 >= #{most} then 'REFUSED' else result end,
        reason = case when attempts + 1 >= #{most} then #{reason} else reason end
      where organization_id = #{organizationId}
        and delivery_id = #{deliveryId}
        and result = 'WAITING'
      """)
  int failed(OrganizationId organizationId, HookDeliveryId deliveryId, String reason, int most);

  @Update(
      """
      update hook_deliveries
      set result = 'DISCARDED', body = null
      where organization_id = #{organizationId}
        and delivery_id = #{deliveryId}
        and result in ('WAITING', 'REFUSED')
      """)
  int discard(OrganizationId organizationId, HookDeliveryId deliveryId);

  @Update(
      """
      update hook_deliveries
      set result = 'DISCARDED', body = null
      where organization_id = #{organizationId}
        and result = 'REFUSED'
        and received_at < #{before}
      """)
  int discardOld(OrganizationId organizationId, Instant before);
}
