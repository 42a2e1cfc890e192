package org.orgo.reviews.persistence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.orgo.platform.paging.Cursor;
import org.orgo.platform.tenancy.OrganizationId;
import org.orgo.reviews.Cadence;
import org.orgo.reviews.Review;
import org.orgo.reviews.ReviewId;

@Mapper
public interface ReviewMapper {

  /** 0 when the period has its row; waits for a transaction that is about to write it. */
  @Insert(
      """
      insert into reviews (
        organization_id, review_id, cadence, period_start, period_end, status, due_at, held_at, late_by)
      values (
        #{organizationId}, #{review.reviewId}, #{review.cadence}, #{review.periodStart},
        #{review.periodEnd}, #{review.status}, #{review.dueAt}, #{review.heldAt},
        #{review.lateBy}::interval)
      on conflict (organization_id, cadence, period_start) do nothing
      """)
  int insert(OrganizationId organizationId, Review review);

  @Select(
      """
      select exists (
        select from reviews
        where organization_id = #{organizationId}
          and cadence = #{cadence}
          and period_start = #{periodStart})
      """)
  boolean exists(OrganizationId organizationId, Cadence cadence, LocalDate periodStart);

  /** Counts what the review looks at, as it stands now. */
  @Update(
      """
      update reviews
      set summary = jsonb_build_object(
        'complete_until', #{completeUntil}::text,
        'patterns', (
          select count(*)
          from patterns
          where organization_id = #{organizationId}
            and cadence = #{cadence}
            and period_start = #{periodStart}),
        'open_cases', (
          select count(*)
          from cases
          where organization_id = #{organizationId}
            and status in ('OPEN', 'IN_PROGRESS')),
        'critical_cases', (
          select count(*)
          from cases
          where organization_id = #{organizationId}
            and status in ('OPEN', 'IN_PROGRESS')
            and severity = 'CRITICAL'),
        'open_tasks', (
          select count(*)
          from tasks
          where organization_id = #{organizationId}
            and closed_at is null),
        'overdue_tasks', (
          select count(*)
          from tasks
          where organization_id = #{organizationId}
            and closed_at is null
            and reactivity_deadline_at < #{now}))
      where organization_id = #{organizationId}
        and cadence = #{cadence}
        and period_start = #{periodStart}
        and status = 'HELD'
      """)
  int summarize(
      OrganizationId organizationId,
      Cadence cadence,
      LocalDate periodStart,
      String completeUntil,
      Instant now);

  @Select(
      """
      select
        review_id, cadence, period_start, period_end, status, due_at, held_at,
        'PT' || extract(epoch from late_by)::bigint || 'S' as late_by, summary
      from reviews
      where organization_id = #{organizationId}
        and review_id = #{reviewId}
      """)
  Optional<Review> find(OrganizationId organizationId, ReviewId reviewId);

  /** Newest first. */
  @Select(
      """
      <script>
      select
        review_id, cadence, period_start, period_end, status, due_at, held_at,
        'PT' || extract(epoch from late_by)::bigint || 'S' as late_by, summary
      from reviews
      where organization_id = #{organizationId}
        <if test="after != null">
        and (due_at, review_id) &lt; (#{after.time}, #{after.id})
        </if>
      order by due_at desc, review_id desc
      limit #{limit}
      </script>
      """)
  List<Review> list(OrganizationId organizationId, Cursor after, int limit);
}
