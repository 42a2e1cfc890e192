package org.orgo.reviews.response.persistence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.orgo.cases.CaseId;
import org.orgo.people.UserId;
import org.orgo.people.authorization.Viewer;
import org.orgo.platform.tenancy.OrganizationId;
import org.orgo.reviews.ReviewPeriod;
import org.orgo.reviews.response.PatternFilter;
import org.orgo.reviews.response.PatternId;
import org.orgo.reviews.response.PatternKey;
import org.orgo.reviews.response.PatternOutcome;
import org.orgo.reviews.response.RecordedPattern;

/** Rows of patterns. */
@Mapper
public interface PatternMapper {

  String COLUMNS =
      """
      pattern_id, kind, key, cadence, period_start, window_start, window_end, events, sources,
      thresholds, numbers, expected_rate, label, severity, visibility, case_id, covered_by, status,
      dismissed_by, dismissed_at, dismissal_reason, muted_periods, muted_until, outcome,
      outcome_judged_at, found_at
      """;

  /** Lets one transaction at a time answer a key, until it ends: two cadences share a case. */
  @Select(
      """
      select pg_advisory_xact_lock(
        hashtextextended(#{organizationId}::text || #{key.kind} || #{key.hash}, 43)) is null
      """)
  boolean lock(OrganizationId organizationId, PatternKey key);

  @Select(
      "select "
          + COLUMNS
          + """
          from patterns
          where organization_id = #{organizationId}
            and kind = #{key.kind}
            and key_hash = #{key.hash}
            and cadence = #{period.cadence}
            and period_start = #{period.start}
          """)
  Optional<RecordedPattern> ofPeriod(
      OrganizationId organizationId, PatternKey key, ReviewPeriod period);

  /** 0 when another node has written the pattern of this period. */
  @Insert(
      """
      insert into patterns (
        organization_id, pattern_id, kind, key_hash, key, cadence, period_start, window_start,
        window_end, events, sources, thresholds, numbers, expected_rate, label, severity,
        visibility, case_id, covered_by, status, found_at)
      values (
        #{organizationId}, #{pattern.patternId}, #{pattern.kind}, #{keyHash}, #{pattern.key},
        #{pattern.cadence}, #{pattern.periodStart}, #{pattern.windowStart}, #{pattern.windowEnd},
        #{pattern.events}, #{pattern.sources}, #{pattern.thresholds}, #{pattern.numbers},
        #{pattern.expectedRate}, #{pattern.label}, #{pattern.severity}, #{pattern.visibility},
        #{pattern.caseId}, #{pattern.coveredBy}, #{pattern.status}, #{pattern.foundAt})
      on conflict (organization_id, kind, key_hash, cadence, period_start) do nothing
      """)
  int insert(OrganizationId organizationId, RecordedPattern pattern, String keyHash);

  /** What a later look at the same period measured. */
  @Update(
      """
      update patterns
      set window_start = #{pattern.windowStart},
        window_end = #{pattern.windowEnd},
        events = #{pattern.events},
        sources = #{pattern.sources},
        thresholds = #{pattern.thresholds},
        numbers = #{pattern.numbers},
        covered_by = #{pattern.coveredBy}
      where organization_id = #{organizationId}
        and pattern_id = #{id}
        and status = 'FIRED'
        and (window_start, window_end, events, sources, thresholds, numbers, covered_by)
          is distinct from
          (#{pattern.windowStart}::date, #{pattern.windowEnd}::date, #{pattern.events},
            #{pattern.sources}, #{pattern.thresholds}::jsonb, #{pattern.numbers}::jsonb,
            #{pattern.coveredBy}::uuid)
      """)
  int measuredAgain(OrganizationId organizationId, PatternId id, RecordedPattern pattern);

  /** The dismissed pattern whose key is muted in a period that begins on this day. */
  @Select(
      "select "
          + COLUMNS
          + """
          from patterns
          where organization_id = #{organizationId}
            and kind = #{key.kind}
            and key_hash = #{key.hash}
            and cadence = #{period.cadence}
            and status = 'DISMISSED'
            and period_start < #{period.start}
            and muted_until >= #{period.start}
          order by period_start desc
          limit 1
          """)
  Optional<RecordedPattern> mutedBy(
      OrganizationId organizationId, PatternKey key, ReviewPeriod period);

  /** The open case of the same key, whichever cadence opened it. */
  @Select(
      """
      select item.case_id
      from patterns pattern
      join cases item
        on item.organization_id = pattern.organization_id
        and item.case_id = pattern.case_id
      where pattern.organization_id = #{organizationId}
        and pattern.kind = #{key.kind}
        and pattern.key_hash = #{key.hash}
        and item.status not in ('RESOLVED', 'ARCHIVED')
      order by pattern.found_at desc, pattern.pattern_id desc
      limit 1
      """)
  Optional<UUID> openCase(OrganizationId organizationId, PatternKey key);

  @Update(
      """
      update patterns
      set status = 'DISMISSED',
        dismissed_by = #{by},
        dismissed_at = #{now},
        dismissal_reason = #{reason},
        muted_periods = #{periods},
        muted_until = #{until}
      where organization_id = #{organizationId}
        and pattern_id = #{id}
        and status = 'FIRED'
      """)
  int dismiss(
      OrganizationId organizationId,
      PatternId id,
      UserId by,
      Instant now,
      String reason,
      Integer periods,
      LocalDate until);

  /**
   * What was said about one period holds for the others of its case, and mutes what was found in
   * the same evidence.
   */
  @Update(
      """
      update patterns
      set status = 'DISMISSED',
        dismissed_by = #{by},
        dismissed_at = #{now},
        dismissal_reason = #{reason},
        muted_periods = case when cadence = #{dismissed.cadence} then #{periods}::smallint end,
        muted_until = case when cadence = #{dismissed.cadence} then #{until}::date end
      where organization_id = #{organizationId}
        and case_id = #{dismissed.caseId}
        and status = 'FIRED'
      """)
  int dismissRest(
      OrganizationId organizationId,
      RecordedPattern dismissed,
      UserId by,
      Instant now,
      String reason,
      Integer periods,
      LocalDate until);

  /**
   * Patterns of closed cases whose outcome nobody has judged; of each key of a case the latest.
   * Without silence, which is judged as often as it is looked for.
   */
  List<RecordedPattern> toJudge(OrganizationId organizationId, ReviewPeriod period, String zone);

  /** A queue whose case was closed, and nobody has judged what became of it. */
  record ClosedSilence(UUID caseId, String queue, Instant closedAt) {}

  @Select(
      """
      select distinct on (item.case_id)
        item.case_id, pattern.key ->> 'owner_role' as queue, item.closed_at
      from patterns pattern
      join cases item
        on item.organization_id = pattern.organization_id
        and item.case_id = pattern.case_id
      where pattern.organization_id = #{organizationId}
        and pattern.kind = 'SILENCE'
        and pattern.status = 'FIRED'
        and pattern.outcome is null
        and item.status in ('RESOLVED', 'ARCHIVED')
      order by item.case_id
      limit 500
      """)
  List<ClosedSilence> closedSilences(OrganizationId organizationId);

  /** Newest first. */
  List<RecordedPattern> list(OrganizationId organizationId, Viewer viewer, PatternFilter filter);

  Optional<RecordedPattern> findSeen(OrganizationId organizationId, Viewer viewer, PatternId id);

  List<RecordedPattern> ofCase(OrganizationId organizationId, Viewer viewer, CaseId caseId);

  /** How much work arrived in a window at all, apart from what reviews opened. */
  @Select(
      """
      select count(*)
      from tasks item
      where item.organization_id = #{organizationId}
        and item.created_at >= #{from}
        and item.created_at < #{to}
        and not exists (
          select
          from patterns own
          where own.organization_id = item.organization_id
            and own.case_id = item.case_id)
      """)
  int arrived(OrganizationId organizationId, Instant from, Instant to);

  @Update(
      """
      update patterns
      set outcome = #{outcome},
        outcome_judged_at = #{now}
      where organization_id = #{organizationId}
        and case_id = #{caseId}
        and status = 'FIRED'
        and outcome is null
      """)
  int judged(OrganizationId organizationId, UUID caseId, PatternOutcome outcome, Instant now);
}
