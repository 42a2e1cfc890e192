package org.orgo.reviews.pack.persistence;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.orgo.people.UserId;
import org.orgo.people.authorization.Viewer;
import org.orgo.platform.tenancy.OrganizationId;
import org.orgo.reviews.Review;
import org.orgo.reviews.pack.CaseCounts;
import org.orgo.reviews.pack.OpenCase;
import org.orgo.reviews.pack.ReviewDecision;
import org.orgo.reviews.pack.ReviewMinutes;
import org.orgo.reviews.response.RecordedPattern;
import org.orgo.tasks.TaskId;

/** Rows of reviews, and the work a review looks at as far as a viewer sees it. */
@Mapper
public interface ReviewPackMapper {

  CaseCounts counts(OrganizationId organizationId, Viewer viewer, Instant now);

  List<OpenCase> openCases(OrganizationId organizationId, Viewer viewer, Instant now, int rows);

  List<RecordedPattern> patterns(OrganizationId organizationId, Viewer viewer, Review review);

  /** Those of the review before, and of all older ones what is not done. */
  List<ReviewDecision> carriedOver(OrganizationId organizationId, Viewer viewer, Review review);

  List<ReviewDecision> decisions(OrganizationId organizationId, Viewer viewer, UUID reviewId);

  @Select(
      """
      select body, updated_by, updated_at, version
      from review_minutes
      where organization_id = #{organizationId}
        and review_id = #{reviewId}
      """)
  Optional<ReviewMinutes> minutes(OrganizationId organizationId, UUID reviewId);

  /** 0 when the minutes are at another version. */
  @Insert(
      """
      insert into review_minutes (
        organization_id, review_id, body, updated_by, updated_at, version)
      select #{organizationId}, #{reviewId}, #{body}, #{by}, #{now}, 1
      where #{version} = 0
        or exists (
          select
          from review_minutes known
          where known.organization_id = #{organizationId}
            and known.review_id = #{reviewId})
      on conflict (organization_id, review_id) do update
      set body = excluded.body,
        updated_by = excluded.updated_by,
        updated_at = excluded.updated_at,
        version = review_minutes.version + 1
      where review_minutes.version = #{version}
      """)
  int writeMinutes(
      OrganizationId organizationId,
      UUID reviewId,
      String body,
      UserId by,
      Instant now,
      int version);

  @Insert(
      """
      insert into review_decisions (
        organization_id, decision_id, review_id, body, task_id, decided_by, decided_at)
      values (
        #{organizationId}, #{decisionId}, #{reviewId}, #{body}, #{taskId}, #{by}, #{now})
      """)
  void decide(
      OrganizationId organizationId,
      UUID decisionId,
      UUID reviewId,
      String body,
      TaskId taskId,
      UserId by,
      Instant now);
}
