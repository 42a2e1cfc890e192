package org.orgo.signals.persistence;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.orgo.people.UserId;
import org.orgo.platform.tenancy.OrganizationId;
import org.orgo.signals.drafts.DraftKind;
import org.orgo.signals.drafts.MessageDraft;
import org.orgo.tasks.TaskId;

/** Rows of what people are writing. */
@Mapper
public interface MessageDraftMapper {

  @Select(
      """
      select kind, body, cc
      from message_drafts
      where organization_id = #{organizationId}
        and task_id = #{taskId}
        and user_id = #{userId}
      """)
  List<MessageDraft> of(OrganizationId organizationId, TaskId taskId, UserId userId);

  @Insert(
      """
      insert into message_drafts (organization_id, task_id, user_id, kind, body, cc, saved_at)
      values (
        #{organizationId}, #{taskId}, #{userId}, #{draft.kind}, #{draft.body}, #{draft.cc}, #{now})
      on conflict (organization_id, task_id, user_id, kind) do update
      set body = excluded.body,
        cc = excluded.cc,
        saved_at = excluded.saved_at
      """)
  void keep(
      OrganizationId organizationId, TaskId taskId, UserId userId, MessageDraft draft, Instant now);

  @Delete(
      """
      delete from message_drafts
      where organization_id = #{organizationId}
        and task_id = #{taskId}
        and user_id = #{userId}
        and kind = #{kind}
      """)
  int delete(OrganizationId organizationId, TaskId taskId, UserId userId, DraftKind kind);
}
