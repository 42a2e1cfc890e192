package org.orgo.signals.persistence;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.orgo.mail.SignalId;
import org.orgo.platform.paging.Cursor;
import org.orgo.platform.tenancy.OrganizationId;
import org.orgo.routing.SignalFacts;
import org.orgo.signals.RecordedSignal;
import org.orgo.vocabulary.label.Label;
import org.orgo.vocabulary.work.SignalSource;

/** Reads the signals that the tables decided about; a reply to a known mail asks no table. */
@Mapper
public interface RecordedSignalMapper {

  /** What the tables are told of a signal, and what became of it. */
  record RecordedRow(
      SignalId signalId,
      SignalSource channel,
      String subject,
      String body,
      String senderAddress,
      String recipient,
      String label,
      String type,
      boolean bulk,
      UUID taskId,
      UUID caseId,
      UUID reportedBy,
      Instant receivedAt) {

    public RecordedSignal signal() {
      // nobody waits for an answer: a role that is gone leads to triage, whoever typed it
      boolean typedByPerson = false;
      SignalFacts facts =
          new SignalFacts(
              channel.name(),
              subject,
              body,
              recipient,
              senderAddress,
              type,
              Optional.ofNullable(label).map(Label::parse),
              typedByPerson,
              bulk);
      return new RecordedSignal(signalId.value(), facts, taskId, caseId, reportedBy, receivedAt);
    }
  }

  @Select(
      """
      select count(*)
      from (
        select
        from signals
        where organization_id = #{organizationId}
          and status = 'ROUTED'
          and outcome <> 'FILED'
          and (outcome <> 'COMMENT_ADDED' or channel <> 'EMAIL')
          and received_at >= #{since}
        order by received_at desc, signal_id desc
        limit #{limit}) as newest
      """)
  int count(OrganizationId organizationId, Instant since, int limit);

  /** Newest first. Of a text the tables are told of its beginning only. */
  @Select(
      """
      <script>
      select signal_id, channel, subject, left(body, 4000) as body, sender_address, recipient,
        label, type, coalesce((metadata ->> 'bulk') = 'true', false) as bulk, task_id, case_id,
        reporter_user_id as reported_by, received_at
      from signals
      where organization_id = #{organizationId}
        and status = 'ROUTED'
        and outcome &lt;&gt; 'FILED'
        and (outcome &lt;&gt; 'COMMENT_ADDED' or channel &lt;&gt; 'EMAIL')
        and received_at &gt;= #{since}
        <if test="after != null">
        and (received_at, signal_id) &lt; (#{after.time}, #{after.id})
        </if>
      order by received_at desc, signal_id desc
      limit #{limit}
      </script>
      """)
  List<RecordedRow> page(OrganizationId organizationId, Instant since, Cursor after, int limit);
}
