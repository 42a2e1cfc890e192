package org.orgo.studio.persistence;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.orgo.people.UserId;
import org.orgo.platform.paging.Cursor;
import org.orgo.platform.tenancy.OrganizationId;
import org.orgo.studio.drafts.Draft;
import org.orgo.studio.drafts.DraftFile;
import org.orgo.studio.drafts.DraftId;
import org.orgo.studio.drafts.DraftStatus;

@Mapper
public interface DraftMapper {

  /** A file with its content. */
  record DraftContent(String file, byte[] content) {}

  @Insert(
      """
      insert into definition_drafts (
        organization_id, draft_id, title, status, created_by, created_at, updated_at, version)
      values (
        #{organizationId}, #{draft.draftId}, #{draft.title}, #{draft.status}, #{draft.createdBy},
        #{draft.createdAt}, #{draft.updatedAt}, #{draft.version})
      """)
  void insert(OrganizationId organizationId, Draft draft);

  @Select(
      """
      select draft_id, title, status, created_by, created_at, updated_at, version
      from definition_drafts
      where organization_id = #{organizationId}
        and draft_id = #{draftId}
      """)
  Optional<Draft> find(OrganizationId organizationId, DraftId draftId);

  /** Newest first. */
  @Select(
      """
      <script>
      select draft_id, title, status, created_by, created_at, updated_at, version
      from definition_drafts
      where organization_id = #{organizationId}
        <if test="status != null">
        and status = #{status}
        </if>
        <if test="after != null">
        and (created_at, draft_id) &lt; (#{after.time}, #{after.id})
        </if>
      order by created_at desc, draft_id desc
      limit #{limit}
      </script>
      """)
  List<Draft> list(OrganizationId organizationId, DraftStatus status, Cursor after, int limit);

  /** What a person began last, of the open ones that hold a file. */
  @Select(
      """
      select draft.draft_id, draft.title, draft.status, draft.created_by, draft.created_at,
        draft.updated_at, draft.version
      from definition_drafts draft
      join definition_draft_files held
        on held.organization_id = draft.organization_id
        and held.draft_id = draft.draft_id
      where draft.organization_id = #{organizationId}
        and draft.status = 'OPEN'
        and draft.created_by = #{author}
        and held.file = #{file}
      order by draft.created_at desc, draft.draft_id desc
      limit 1
      """)
  Optional<Draft> newestWith(OrganizationId organizationId, UserId author, String file);

  /** 0 when it was changed meanwhile, or is not open any more. */
  @Update(
      """
      <script>
      update definition_drafts
      set title = coalesce(#{title}, title),
        updated_at = #{now},
        version = version + 1
      where organization_id = #{organizationId}
        and draft_id = #{draftId}
        and status = 'OPEN'
        <if test="expected != null">
        and version = #{expected}
        </if>
      </script>
      """)
  int change(
      OrganizationId organizationId, DraftId draftId, Integer expected, String title, Instant now);

  /** 0 when it is not in that status any more. */
  @Update(
      """
      update definition_drafts
      set status = #{to}, updated_at = #{now}, version = version + 1
      where organization_id = #{organizationId}
        and draft_id = #{draftId}
        and status = #{from}
      """)
  int move(
      OrganizationId organizationId,
      DraftId draftId,
      DraftStatus from,
      DraftStatus to,
      Instant now);

  @Select(
      """
      select file, sha256, base_sha256, changed_by, changed_at
      from definition_draft_files
      where organization_id = #{organizationId}
        and draft_id = #{draftId}
      order by file
      """)
  List<DraftFile> files(OrganizationId organizationId, DraftId draftId);

  @Select(
      """
      select file, content
      from definition_draft_files
      where organization_id = #{organizationId}
        and draft_id = #{draftId}
      order by file
      """)
  List<DraftContent> contents(OrganizationId organizationId, DraftId draftId);

  @Select(
      """
      select file, content
      from definition_draft_files
      where organization_id = #{organizationId}
        and draft_id = #{draftId}
        and file = #{file}
      """)
  Optional<DraftContent> content(OrganizationId organizationId, DraftId draftId, String file);

  /** What was live when its editing began stays as it was noted first. */
  @Insert(
      """
      insert into definition_draft_files (
        organization_id, draft_id, file, content, sha256, base_sha256, changed_by, changed_at)
      values (
        #{organizationId}, #{draftId}, #{file.file}, #{content}, #{file.sha256},
        #{file.baseSha256}, #{file.changedBy}, #{file.changedAt})
      on conflict (organization_id, draft_id, file) do update
      set content = excluded.content,
        sha256 = excluded.sha256,
        changed_by = excluded.changed_by,
        changed_at = excluded.changed_at
      """)
  void put(OrganizationId organizationId, DraftId draftId, DraftFile file, byte[] content);

  @Insert(
      """
      insert into definition_draft_authors (organization_id, draft_id, user_id)
      values (#{organizationId}, #{draftId}, #{userId})
      on conflict (organization_id, draft_id, user_id) do nothing
      """)
  void addAuthor(OrganizationId organizationId, DraftId draftId, UserId userId);

  @Select(
      """
      select user_id
      from definition_draft_authors
      where organization_id = #{organizationId}
        and draft_id = #{draftId}
      order by user_id
      """)
  List<UserId> authors(OrganizationId organizationId, DraftId draftId);

  @Delete(
      """
      delete from definition_draft_files
      where organization_id = #{organizationId}
        and draft_id = #{draftId}
        and file = #{file}
      """)
  int remove(OrganizationId organizationId, DraftId draftId, String file);
}
