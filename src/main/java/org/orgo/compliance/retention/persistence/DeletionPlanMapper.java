package org.orgo.compliance.retention.persistence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.orgo.compliance.retention.DeletionRunId;
import org.orgo.compliance.retention.PlannedDeletion;
import org.orgo.compliance.retention.RetainedKind;
import org.orgo.platform.tenancy.OrganizationId;

/** What is due when. The database's functions say what is over, and what a hold keeps. */
@Mapper
public interface DeletionPlanMapper {

  /** An item of a run that is not deleted yet. */
  record PendingItem(RetainedKind kind, UUID itemId) {}

  /** How many items go on each day, and how many a hold keeps; what is overdue on the first. */
  @Select(
      """
      select
        greatest((ended.ended_at at time zone #{zone})::date + #{days} + 1, #{first}::date) as due_on,
        ended.kind,
        count(*) filter (where held.item_id is null) as items,
        count(held.item_id) as held
      from ended_items(#{organizationId}) ended
      left join held_items(#{organizationId}) held on held.kind = ended.kind
        and held.item_id = ended.item_id
      where ended.ended_at < #{endedBefore}
      group by 1, 2
      order by 1, 2
      """)
  List<PlannedDeletion> planned(
      OrganizationId organizationId, String zone, int days, LocalDate first, Instant endedBefore);

  /** Items of a run that are still over and that no hold keeps, in order. */
  @Select(
      """
      select item.kind, item.item_id
      from deletion_run_items item
      where item.organization_id = #{organizationId}
        and item.run_id = #{runId}
        and item.deleted_at is null
        and exists (
          select
          from ended_items(#{organizationId}) ended
          where ended.kind = item.kind
            and ended.item_id = item.item_id
            and ended.ended_at < #{endedBefore})
        and not exists (
          select
          from held_items(#{organizationId}) held
          where held.kind = item.kind
            and held.item_id = item.item_id)
      order by item.kind, item.item_id
      limit #{limit}
      """)
  List<PendingItem> pending(
      OrganizationId organizationId, DeletionRunId runId, Instant endedBefore, int limit);
}
