package org.orgo.imports.persistence;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.orgo.imports.ImportId;
import org.orgo.imports.ImportStatus;
import org.orgo.imports.ImportedMessage;
import org.orgo.imports.MailImport;
import org.orgo.people.persons.PersonId;
import org.orgo.platform.tenancy.OrganizationId;

@Mapper
public interface ImportMapper {

  Optional<MailImport> find(OrganizationId organizationId, ImportId importId);

  /** The one under way; empty for none. */
  Optional<MailImport> underWay(OrganizationId organizationId);

  /** The unfinished one of this content, so that it goes on. */
  Optional<MailImport> unfinished(OrganizationId organizationId, String sha256);

  /** The latest first. */
  List<MailImport> page(
      OrganizationId organizationId, Instant beforeTime, UUID beforeId, int limit);

  @Insert(
      """
      insert into imports (
        organization_id, import_id, file_name, format, sha256, size, status, requested_by,
        created_at, updated_at)
      values (
        #{organizationId}, #{row.importId}, #{row.fileName}, #{row.format}, #{row.sha256},
        #{row.size}, #{row.status}, #{row.requestedBy}, #{row.createdAt}, #{row.createdAt})
      on conflict do nothing
      """)
  int insert(OrganizationId organizationId, MailImport row);

  @Update(
      """
      update imports
      set report = #{report},
        status = 'REHEARSED',
        failure = null,
        updated_at = #{now}
      where organization_id = #{organizationId}
        and import_id = #{importId}
        and status in ('UPLOADED', 'REHEARSED', 'FAILED')
      """)
  int rehearsed(OrganizationId organizationId, ImportId importId, ObjectNode report, Instant now);

  @Update(
      """
      update imports
      set status = #{to},
        failure = #{failure},
        finished_at = case when #{to} = 'IMPORTED' then #{now} else finished_at end,
        undone_at = case when #{to} = 'UNDONE' then #{now} else undone_at end,
        updated_at = #{now}
      where organization_id = #{organizationId}
        and import_id = #{importId}
        and status = #{from}
      """)
  int move(
      OrganizationId organizationId,
      ImportId importId,
      ImportStatus from,
      ImportStatus to,
      String failure,
      Instant now);

  /** Notes that the archive is read up to there; 0 when another one has read on meanwhile. */
  @Update(
      """
      update imports
      set position = #{to},
        messages_read = messages_read + #{messages},
        mails = mails + #{mails},
        duplicates = duplicates + #{duplicates},
        refused = refused + #{refused},
        updated_at = #{now}
      where organization_id = #{organizationId}
        and import_id = #{row.importId}
        and status = 'IMPORTING'
        and messages_read = #{row.messagesRead}
      """)
  int readUpTo(
      OrganizationId organizationId,
      MailImport row,
      long to,
      int messages,
      int mails,
      int duplicates,
      int refused,
      Instant now);

  /** Notes that work is opened up to this thread; 0 when another one has gone on meanwhile. */
  @Update(
      """
      update imports
      set opened_up_to = #{thread},
        tasks = tasks + #{opened},
        updated_at = #{now}
      where organization_id = #{organizationId}
        and import_id = #{row.importId}
        and status = 'OPENING'
        and opened_up_to is not distinct from #{row.openedUpTo}::uuid
      """)
  int openedUpTo(
      OrganizationId organizationId, MailImport row, UUID thread, int opened, Instant now);

  @Update(
      """
      update imports
      set kept = kept + #{kept},
        opened_up_to = #{thread},
        updated_at = #{now}
      where organization_id = #{organizationId}
        and import_id = #{importId}
        and status = 'UNDOING'
      """)
  int undoneUpTo(
      OrganizationId organizationId, ImportId importId, UUID thread, int kept, Instant now);

  /** Undoing goes through the threads from the first one. */
  @Update(
      """
      update imports
      set opened_up_to = null,
        kept = 0
      where organization_id = #{organizationId}
        and import_id = #{importId}
      """)
  void fromTheFirstThread(OrganizationId organizationId, ImportId importId);

  void note(OrganizationId organizationId, ImportId importId, List<ImportedMessage> messages);

  @Insert(
      """
      insert into import_persons (organization_id, import_id, person_id)
      select #{organizationId}, #{importId}, person_id
      from unnest(#{persons,javaType=java.util.List}::uuid[]) as created (person_id)
      """)
  void created(OrganizationId organizationId, ImportId importId, List<String> persons);

  @Select(
      """
      select person_id
      from import_persons
      where organization_id = #{organizationId}
        and import_id = #{importId}
      """)
  List<PersonId> persons(OrganizationId organizationId, ImportId importId);

  @Select(
      """
      select distinct thread_id
      from import_messages
      where organization_id = #{organizationId}
        and import_id = #{importId}
        and thread_id > coalesce(#{after}::uuid, '00000000-0000-0000-0000-000000000000')
      order by thread_id
      limit #{limit}
      """)
  List<UUID> threads(OrganizationId organizationId, ImportId importId, UUID after, int limit);

  @Select(
      """
      select email_id
      from import_messages
      where organization_id = #{organizationId}
        and import_id = #{importId}
        and thread_id = any(#{threads,javaType=java.util.List}::uuid[])
      """)
  List<UUID> mails(OrganizationId organizationId, ImportId importId, List<String> threads);

  /** In the order of the archive; of one outcome, or all. */
  List<ImportedMessage> messages(
      OrganizationId organizationId, ImportId importId, String outcome, int after, int limit);

  @Delete(
      """
      delete from imports
      where organization_id = #{organizationId}
        and import_id = #{importId}
        and messages_read = 0
        and status in ('REHEARSED', 'FAILED')
      """)
  int discard(OrganizationId organizationId, ImportId importId);
}
