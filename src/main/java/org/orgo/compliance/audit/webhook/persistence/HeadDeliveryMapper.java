package org.orgo.compliance.audit.webhook.persistence;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.orgo.audit.seal.WrittenHead;
import org.orgo.compliance.audit.webhook.HeadDelivery;
import org.orgo.compliance.audit.webhook.HeadDeliveryState;
import org.orgo.platform.http.outbound.OutboundFailure.OutboundProblem;
import org.orgo.platform.tenancy.OrganizationId;

@Mapper
public interface HeadDeliveryMapper {

  @Insert(
      """
      insert into audit_head_deliveries (
        organization_id, seal_number, head, sealed_at, key_id, due_at, created_at)
      values (
        #{organizationId}, #{head.sealNumber}, #{head.head}, #{head.sealedAt}, #{head.keyId}, #{now},
        #{now})
      on conflict (organization_id, seal_number) do nothing
      """)
  void insert(OrganizationId organizationId, WrittenHead head, Instant now);

  /**
   * Takes the oldest that is not delivered, if its time has come: the next one has to wait for it.
   *
   * @param until when another node may take over
   */
  @Select(
      value =
          """
          update audit_head_deliveries
          set attempts = attempts + 1,
            due_at = #{until}
          where organization_id = #{organizationId}
            and seal_number = (
              select min(seal_number)
              from audit_head_deliveries
              where organization_id = #{organizationId}
                and delivered_at is null)
            and due_at <= #{now}
            and delivered_at is null
          returning seal_number, head, sealed_at, key_id, attempts, due_at, delivered_at, problem,
            created_at
          """,
      affectData = true)
  Optional<HeadDelivery> claim(OrganizationId organizationId, Instant now, Instant until);

  @Update(
      """
      update audit_head_deliveries
      set delivered_at = #{now},
        problem = null
      where organization_id = #{organizationId}
        and seal_number = #{sealNumber}
        and delivered_at is null
      """)
  void delivered(OrganizationId organizationId, long sealNumber, Instant now);

  @Update(
      """
      update audit_head_deliveries
      set due_at = #{dueAt},
        problem = #{problem}
      where organization_id = #{organizationId}
        and seal_number = #{sealNumber}
        and delivered_at is null
      """)
  void failed(
      OrganizationId organizationId, long sealNumber, OutboundProblem problem, Instant dueAt);

  @Select(
      """
      select count(*) filter (where delivered_at is null) as waiting,
        max(delivered_at) as last_delivered_at,
        min(problem) filter (where delivered_at is null) as problem
      from audit_head_deliveries
      where organization_id = #{organizationId}
      """)
  HeadDeliveryState state(OrganizationId organizationId);

  /** The latest seal first. */
  @Select(
      """
      select seal_number, head, sealed_at, key_id, attempts, due_at, delivered_at, problem, created_at
      from audit_head_deliveries
      where organization_id = #{organizationId}
      order by seal_number desc
      limit #{limit}
      """)
  List<HeadDelivery> latest(OrganizationId organizationId, int limit);
}
