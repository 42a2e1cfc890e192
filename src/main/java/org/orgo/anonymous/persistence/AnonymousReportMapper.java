package org.orgo.anonymous.persistence;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.orgo.mail.SignalId;
import org.orgo.platform.tenancy.OrganizationId;
import org.orgo.tasks.TaskId;

@Mapper
public interface AnonymousReportMapper {

  /** A file without its bytes. */
  record ReportFileRow(int position, UUID commentId, String contentType, long size) {}

  /** A file with its bytes. */
  record ContentRow(int position, String contentType, byte[] content) {}

  /** What was said so that the reporter may read it. */
  record MessageRow(UUID commentId, boolean fromReporter, String body, Instant createdAt) {}

  @Insert(
      """
      insert into anonymous_reports (organization_id, signal_id, receipt_hash, reported_at)
      values (#{organizationId}, #{signalId}, #{receiptHash}, #{at})
      """)
  void add(OrganizationId organizationId, SignalId signalId, byte[] receiptHash, Instant at);

  @Insert(
      """
      insert into anonymous_report_files (
        organization_id, signal_id, position, comment_id, content_type, size, content, sent_at)
      select #{organizationId}, #{signalId}, coalesce(max(position) + 1, 0), #{commentId},
        #{contentType}, octet_length(#{content}), #{content}, #{at}
      from anonymous_report_files
      where organization_id = #{organizationId}
        and signal_id = #{signalId}
      """)
  void addFile(
      OrganizationId organizationId,
      SignalId signalId,
      UUID commentId,
      String contentType,
      byte[] content,
      Instant at);

  @Select(
      """
      select report.signal_id, report.receipt_hash, signal.subject, report.reported_at,
        task.task_id, task.status
      from anonymous_reports report
      join signals signal
        on signal.organization_id = report.organization_id
        and signal.signal_id = report.signal_id
      left join tasks task
        on task.organization_id = signal.organization_id
        and task.task_id = signal.task_id
      where report.organization_id = #{organizationId}
        and report.receipt_hash = #{receiptHash}
      """)
  Optional<ReportRow> find(OrganizationId organizationId, byte[] receiptHash);

  @Select(
      """
      select exists (
        select
        from task_comments
        where organization_id = #{organizationId}
          and comment_id = #{commentId})
      """)
  boolean hasComment(OrganizationId organizationId, UUID commentId);

  @Select(
      """
      select comment_id, author_user_id is null as from_reporter, body, created_at
      from task_comments
      where organization_id = #{organizationId}
        and task_id = #{taskId}
        and visibility = 'REQUESTER_VISIBLE'
      order by created_at, comment_id
      limit 500
      """)
  List<MessageRow> messages(OrganizationId organizationId, TaskId taskId);

  @Select(
      """
      select position, comment_id, content_type, size
      from anonymous_report_files
      where organization_id = #{organizationId}
        and signal_id = #{signalId}
      order by position
      """)
  List<ReportFileRow> files(OrganizationId organizationId, SignalId signalId);

  /** Empty where the task did not come from an anonymous report. */
  @Select(
      """
      select report.signal_id
      from signals signal
      join anonymous_reports report
        on report.organization_id = signal.organization_id
        and report.signal_id = signal.signal_id
      where signal.organization_id = #{organizationId}
        and signal.task_id = #{taskId}
      """)
  Optional<SignalId> reportOf(OrganizationId organizationId, TaskId taskId);

  @Select(
      """
      select position, content_type, content
      from anonymous_report_files
      where organization_id = #{organizationId}
        and signal_id = #{signalId}
        and position = #{position}
      """)
  Optional<ContentRow> content(OrganizationId organizationId, SignalId signalId, int position);
}
