package org.orgo.compliance.erasure.persistence;

import java.util.List;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.orgo.compliance.erasure.ErasedRows;
import org.orgo.people.persons.PersonId;
import org.orgo.platform.tenancy.OrganizationId;

@Mapper
public interface ErasureMapper {

  /**
   * Mails as they came cannot be masked: those that the person sent, or that name the person, keep
   * their text only, as do the others of their conversations, which quote them.
   */
  @Update(
      """
      with naming as materialized (
        select email_id, thread_id, signal_id
        from email_messages
        where organization_id = #{organizationId}
          and (sender_person_id = #{personId}
            or concat_ws(' ', from_address, from_name, subject, text_body, html_body,
              array_to_string(to_addresses, ' '), array_to_string(cc_addresses, ' ')) ~* #{pattern}))
      update email_messages mail
      set raw = null
      where mail.organization_id = #{organizationId}
        and mail.raw is not null
        and (mail.email_id in (select email_id from naming)
          or mail.thread_id in (select thread_id from naming)
          or mail.signal_id in (select signal_id from naming))
      """)
  int dropRaw(OrganizationId organizationId, PersonId personId, String pattern);

  /** The files that the person sent, and their contents where nobody else sent the same. */
  @Delete(
      """
      with sent as materialized (
        select file.email_id, file.position, file.sha256
        from email_attachments file
        join email_messages mail on mail.organization_id = file.organization_id
          and mail.email_id = file.email_id
        where file.organization_id = #{organizationId}
          and mail.sender_person_id = #{personId}),
      contents as (
        delete from attachment_contents content
        where content.organization_id = #{organizationId}
          and content.sha256 in (select sha256 from sent)
          and not exists (
            select
            from email_attachments other
            where other.organization_id = content.organization_id
              and other.sha256 = content.sha256
              and (other.email_id, other.position) not in (select email_id, position from sent)))
      delete from email_attachments file
      using sent
      where file.organization_id = #{organizationId}
        and file.email_id = sent.email_id
        and file.position = sent.position
      """)
  int deleteFiles(OrganizationId organizationId, PersonId personId);

  /** What the person sent on a page for requesters. */
  @Delete(
      """
      delete from requester_files file
      using task_comments comment
      where file.organization_id = #{organizationId}
        and comment.organization_id = file.organization_id
        and comment.comment_id = file.comment_id
        and comment.author_person_id = #{personId}
      """)
  int deleteRequesterFiles(OrganizationId organizationId, PersonId personId);

  /** Nobody follows the person's work any more. */
  @Delete(
      """
      delete from status_links
      where organization_id = #{organizationId}
        and person_id = #{personId}
      """)
  int revokeStatusLinks(OrganizationId organizationId, PersonId personId);

  @Update(
      """
      update email_messages
      set from_name = null,
        from_address = null
      where organization_id = #{organizationId}
        and sender_person_id = #{personId}
      """)
  int forgetSender(OrganizationId organizationId, PersonId personId);

  /** What was exported until now: a file cannot be masked, and is ordered again. */
  @Delete(
      """
      with expired as (
        update exports
        set status = 'EXPIRED', item_ids = '{}'
        where organization_id = #{organizationId}
          and status = 'READY')
      delete from export_chunks
      where organization_id = #{organizationId}
      """)
  int dropExports(OrganizationId organizationId);

  @Select(
      value =
          """
          select masked_table as "table", masked_rows as "rows"
          from mask_texts(#{organizationId}, #{pattern})
          """,
      affectData = true)
  List<ErasedRows> mask(OrganizationId organizationId, String pattern);

  /** From where the accounts that had one of the person's addresses were used. */
  @Delete(
      """
      delete from audit_addresses seen
      using audit_entries entry, user_accounts account
      where seen.organization_id = #{organizationId}
        and entry.organization_id = seen.organization_id
        and entry.address_hash = seen.address_hash
        and account.organization_id = entry.organization_id
        and (entry.actor_user_id = account.user_id
          or entry.object_kind = 'user' and entry.object_id = account.user_id::text)
        and account.email in (
          select lower(known)
          from unnest(#{names, javaType=java.util.List}::text[]) as known)
      """)
  int forgetAddresses(OrganizationId organizationId, List<String> names);

  @Delete(
      """
      delete from group_memberships
      where organization_id = #{organizationId}
        and person_id = #{personId}
      """)
  int leaveGroups(OrganizationId organizationId, PersonId personId);

  @Update(
      """
      update wellbeing_checkins
      set person_id = null
      where organization_id = #{organizationId}
        and person_id = #{personId}
      """)
  int forgetAnswers(OrganizationId organizationId, PersonId personId);

  /** The row stays as somebody without name, for what refers to it; insights forget the person. */
  @Update(
      """
      update persons
      set display_name = '[erased]',
        email = null,
        confidentiality = 'normal',
        pseudonym_id = gen_random_uuid()
      where organization_id = #{organizationId}
        and person_id = #{personId}
      """)
  int forget(OrganizationId organizationId, PersonId personId);
}
