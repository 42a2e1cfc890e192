package org.orgo.signals.persistence;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.orgo.mail.SignalId;
import org.orgo.platform.paging.Cursor;
import org.orgo.platform.tenancy.OrganizationId;
import org.orgo.signals.filed.FiledMail;
import org.orgo.signals.filed.FiledMailSheet.StepAnswer;
import org.orgo.signals.filed.FiledState;
import org.springframework.lang.Nullable;

/** Mails that became no work. */
@Mapper
public interface FiledMailMapper {

  /**
   * A mail with the beginning of its source.
   *
   * @param source null where it is not kept
   */
  record SheetRow(
      UUID signalId,
      @Nullable FiledState state,
      String why,
      @Nullable String reason,
      @Nullable String from,
      @Nullable String to,
      String subject,
      @Nullable UUID taskId,
      Instant receivedAt,
      @Nullable String text,
      byte[] source,
      long size) {

    public FiledMail mail() {
      return new FiledMail(signalId, state, why, reason, from, to, subject, taskId, receivedAt);
    }
  }

  List<FiledMail> list(
      OrganizationId organizationId, FiledState state, @Nullable Cursor after, int rows);

  Optional<SheetRow> sheet(OrganizationId organizationId, SignalId signalId, int maxSource);

  @Select(
      """
      select event.question, event.answer, event.detail, event.answered_at
      from email_messages mail
      join email_processing_events event
        on event.organization_id = mail.organization_id
        and event.email_id = mail.email_id
      where mail.organization_id = #{organizationId}
        and mail.signal_id = #{signalId}
      order by event.position
      """)
  List<StepAnswer> answers(OrganizationId organizationId, SignalId signalId);

  /**
   * Whether it can still be decided about; locks it until the transaction ends.
   *
   * @param filedToo whether that goes for what is filed, or only for what was put aside
   */
  @Select(
      value =
          """
          with locked as materialized (
            select signal_id
            from signals
            where organization_id = #{organizationId}
              and signal_id = #{signalId}
              and channel = 'EMAIL'
              and (status = 'QUARANTINED'
                or (#{filedToo} and status = 'ROUTED' and outcome in ('FILED', 'DROPPED')))
            for update)
          select exists (select from locked)
          """,
      affectData = true)
  boolean lock(OrganizationId organizationId, SignalId signalId, boolean filedToo);

  /**
   * What became of it.
   *
   * @param taskId null where it was dropped
   */
  record SettledRow(UUID signalId, @Nullable UUID taskId) {}

  /** What a person, or a table, decided about it before. */
  @Select(
      """
      select signal_id, task_id
      from signals
      where organization_id = #{organizationId}
        and signal_id = #{signalId}
        and channel = 'EMAIL'
        and status = 'ROUTED'
        and (outcome in ('FILED', 'DROPPED') or metadata ->> 'made_task' = 'true')
      """)
  Optional<SettledRow> settled(OrganizationId organizationId, SignalId signalId);

  /** The beginning of the source of a mail that could not be read, and so says nothing yet. */
  @Select(
      """
      select substring(mail.raw for #{maxSource})
      from signals signal
      join email_messages mail
        on mail.organization_id = signal.organization_id
        and mail.signal_id = signal.signal_id
      where signal.organization_id = #{organizationId}
        and signal.signal_id = #{signalId}
        and signal.body = ''
        and mail.text_body is null
        and mail.raw is not null
      """)
  Optional<byte[]> source(OrganizationId organizationId, SignalId signalId, int maxSource);

  @Update(
      """
      update signals
      set body = #{text}
      where organization_id = #{organizationId}
        and signal_id = #{signalId}
      """)
  void say(OrganizationId organizationId, SignalId signalId, String text);

  /** Puts the mail into a thread of its task, so that it stands there with what follows. */
  @Update(
      """
      with made as (
        update signals
        set metadata = metadata || '{"made_task": true}'
        where organization_id = #{organizationId}
          and signal_id = #{signalId}
      ), opened as (
        insert into email_threads (organization_id, thread_id, subject, task_id, created_at)
        select mail.organization_id, gen_random_uuid(), coalesce(mail.subject, ''), #{taskId}, #{now}
        from email_messages mail
        where mail.organization_id = #{organizationId}
          and mail.signal_id = #{signalId}
          and mail.thread_id is null
        returning organization_id, thread_id
      )
      update email_messages mail
      set thread_id = opened.thread_id
      from opened
      where mail.organization_id = opened.organization_id
        and mail.signal_id = #{signalId}
      """)
  void thread(OrganizationId organizationId, SignalId signalId, UUID taskId, Instant now);

  /** Files it as dropped. */
  @Update(
      """
      with dropped as (
        update signals
        set status = 'ROUTED',
          outcome = 'DROPPED',
          reason = #{reason},
          processed_at = #{now}
        where organization_id = #{organizationId}
          and signal_id = #{signalId}
        returning organization_id, signal_id
      )
      update email_messages mail
      set status = 'ROUTED'
      from dropped
      where mail.organization_id = dropped.organization_id
        and mail.signal_id = dropped.signal_id
      """)
  void drop(OrganizationId organizationId, SignalId signalId, String reason, Instant now);
}
