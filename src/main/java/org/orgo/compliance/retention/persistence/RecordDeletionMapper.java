package org.orgo.compliance.retention.persistence;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Mapper;
import org.orgo.platform.tenancy.OrganizationId;

/** Deletes what is no work. */
@Mapper
public interface RecordDeletionMapper {

  @Delete(
      """
      delete from notifications
      where organization_id = #{organizationId}
        and broadcast_id = any(#{ids, javaType=java.util.List}::uuid[])
      """)
  int broadcastNotifications(OrganizationId organizationId, List<String> ids);

  @Delete(
      """
      delete from broadcast_readers
      where organization_id = #{organizationId}
        and broadcast_id = any(#{ids, javaType=java.util.List}::uuid[])
      """)
  int broadcastReaders(OrganizationId organizationId, List<String> ids);

  @Delete(
      """
      delete from broadcasts
      where organization_id = #{organizationId}
        and broadcast_id = any(#{ids, javaType=java.util.List}::uuid[])
      """)
  int broadcasts(OrganizationId organizationId, List<String> ids);

  @Delete(
      """
      delete from wellbeing_checkins
      where organization_id = #{organizationId}
        and checkin_id = any(#{ids, javaType=java.util.List}::uuid[])
      """)
  int checkins(OrganizationId organizationId, List<String> ids);

  @Delete(
      """
      delete from review_decisions
      where organization_id = #{organizationId}
        and review_id = any(#{ids, javaType=java.util.List}::uuid[])
      """)
  int reviewDecisions(OrganizationId organizationId, List<String> ids);

  @Delete(
      """
      delete from review_minutes
      where organization_id = #{organizationId}
        and review_id = any(#{ids, javaType=java.util.List}::uuid[])
      """)
  int reviewMinutes(OrganizationId organizationId, List<String> ids);

  /** Patterns of these reviews; others that one of them covered are told on without it. */
  @Delete(
      """
      with gone as materialized (
        select pattern.pattern_id
        from patterns pattern
        join reviews review on review.organization_id = pattern.organization_id
          and review.cadence = pattern.cadence
          and review.period_start = pattern.period_start
        where pattern.organization_id = #{organizationId}
          and review.review_id = any(#{ids, javaType=java.util.List}::uuid[])),
      covered as (
        update patterns
        set covered_by = null
        where organization_id = #{organizationId}
          and covered_by in (select pattern_id from gone)
          and pattern_id not in (select pattern_id from gone))
      delete from patterns
      where organization_id = #{organizationId}
        and pattern_id in (select pattern_id from gone)
      """)
  int patterns(OrganizationId organizationId, List<String> ids);

  @Delete(
      """
      delete from reviews
      where organization_id = #{organizationId}
        and review_id = any(#{ids, javaType=java.util.List}::uuid[])
      """)
  int reviews(OrganizationId organizationId, List<String> ids);

  @Delete(
      """
      delete from export_chunks
      where organization_id = #{organizationId}
        and export_id = any(#{ids, javaType=java.util.List}::uuid[])
      """)
  int exportChunks(OrganizationId organizationId, List<String> ids);

  @Delete(
      """
      delete from exports
      where organization_id = #{organizationId}
        and export_id = any(#{ids, javaType=java.util.List}::uuid[])
      """)
  int exports(OrganizationId organizationId, List<String> ids);

  @Delete(
      """
      delete from replay_items
      where organization_id = #{organizationId}
        and replay_id = any(#{ids, javaType=java.util.List}::uuid[])
      """)
  int replayItems(OrganizationId organizationId, List<String> ids);

  @Delete(
      """
      delete from replay_paths
      where organization_id = #{organizationId}
        and replay_id = any(#{ids, javaType=java.util.List}::uuid[])
      """)
  int replayPaths(OrganizationId organizationId, List<String> ids);

  @Delete(
      """
      delete from replay_files
      where organization_id = #{organizationId}
        and replay_id = any(#{ids, javaType=java.util.List}::uuid[])
      """)
  int replayFiles(OrganizationId organizationId, List<String> ids);

  @Delete(
      """
      delete from replays
      where organization_id = #{organizationId}
        and replay_id = any(#{ids, javaType=java.util.List}::uuid[])
      """)
  int replays(OrganizationId organizationId, List<String> ids);

  /** Answers that are given again to who repeats a request. */
  @Delete(
      """
      delete from idempotency_keys
      where organization_id = #{organizationId}
        and created_at < #{before}
      """)
  int repeatableAnswers(OrganizationId organizationId, Instant before);

  /** Conversations about nothing, whose mails are gone. */
  @Delete(
      """
      delete from email_threads thread
      where thread.organization_id = #{organizationId}
        and thread.task_id is null
        and thread.case_id is null
        and thread.created_at < #{before}
        and not exists (
          select
          from email_messages mail
          where mail.organization_id = thread.organization_id
            and mail.thread_id = thread.thread_id)
      """)
  int emptyThreads(OrganizationId organizationId, Instant before);

  /** Mails about no task, such as reminders of reviews; a period on hold keeps them all. */
  @Delete(
      """
      delete from outgoing_emails
      where organization_id = #{organizationId}
        and task_id is null
        and status in ('SENT', 'FAILED')
        and created_at < #{before}
        and not exists (
          select
          from legal_holds hold
          where hold.organization_id = outgoing_emails.organization_id
            and hold.kind = 'PERIOD'
            and hold.released_at is null)
      """)
  int notices(OrganizationId organizationId, Instant before);

  @Delete(
      """
      delete from recorded_reads
      where organization_id = #{organizationId}
        and recorded_at < #{before}
      """)
  int reads(OrganizationId organizationId, Instant before);

  /** From where things were done; what was done stays. A period on hold keeps them all. */
  @Delete(
      """
      delete from audit_addresses
      where organization_id = #{organizationId}
        and seen_at < #{before}
        and not exists (
          select
          from legal_holds hold
          where hold.organization_id = audit_addresses.organization_id
            and hold.kind = 'PERIOD'
            and hold.released_at is null)
      """)
  int addresses(OrganizationId organizationId, Instant before);
}
