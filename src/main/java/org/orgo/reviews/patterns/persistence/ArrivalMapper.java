package org.orgo.reviews.patterns.persistence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.orgo.platform.tenancy.OrganizationId;

/** When work came to which queue. */
@Mapper
public interface ArrivalMapper {

  record QueueArrival(String queue, Instant arrivedAt) {}

  /** By the role of the label, which stays when work is escalated to another owner. */
  @Select(
      """
      with of_patterns as materialized (
        select part.task_id
        from insights.fact_cases pattern
        join insights.dim_tasks part
          on part.organization_id = #{organizationId}
          and part.case_id = pattern.case_id
          and part.created_on >= #{from}
        where pattern.organization_id = #{organizationId}
          and pattern.pattern_case
      )
      select coalesce(queue.code, item.owner_role) as queue, item.created_at as arrived_at
      from insights.fact_tasks item
      left join insights.dim_labels label
        on label.organization_id = #{organizationId}
        and label.label_id = item.label_id
      left join roles queue
        on queue.organization_id = #{organizationId}
        and queue.code = label.role
      where item.organization_id = #{organizationId}
        and item.created_on >= #{from}
        and item.created_at between #{since} and #{until}
        and not exists (
          select
          from of_patterns
          where of_patterns.task_id = item.task_id)
      order by queue, arrived_at
      """)
  List<QueueArrival> arrivals(
      OrganizationId organizationId, LocalDate from, Instant since, Instant until);
}
