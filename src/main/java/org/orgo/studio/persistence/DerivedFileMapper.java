package org.orgo.studio.persistence;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.orgo.platform.tenancy.OrganizationId;
import org.orgo.studio.DefinitionOrigin;
import org.orgo.studio.drafts.DraftId;
import org.springframework.lang.Nullable;

/** From which shared content own versions were made. */
@Mapper
public interface DerivedFileMapper {

  /**
   * A file as a release put it live.
   *
   * @param undoing whether the release took another one back
   * @param mergedSha256 the shared content that was merged into it; null when none was
   */
  record DerivedFile(
      String file,
      int releaseNumber,
      DefinitionOrigin origin,
      @Nullable String version,
      String sha256,
      @Nullable DefinitionOrigin beforeOrigin,
      @Nullable String beforeVersion,
      boolean undoing,
      @Nullable String mergedSha256) {}

  /** Of each file the newest first. */
  @Select(
      """
      select
        file.file, file.release_number, file.origin, file.version, file.sha256, file.before_origin,
        file.before_version, release.undoes is not null as undoing,
        proposed.merged_sha256
      from definition_release_files file
      join definition_releases release on release.organization_id = file.organization_id
        and release.release_id = file.release_id
      left join definition_proposal_files proposed
        on proposed.organization_id = file.organization_id
        and proposed.proposal_id = release.proposal_id
        and proposed.file = file.file
      where file.organization_id = #{organizationId}
        and file.file = any(#{files, javaType=java.util.List})
      order by file.file, file.release_number desc
      """)
  List<DerivedFile> releases(OrganizationId organizationId, List<String> files);

  /** Notes of a draft's file which shared content was merged into it. */
  @Update(
      """
      update definition_draft_files
      set merged_sha256 = #{sha256}
      where organization_id = #{organizationId}
        and draft_id = #{draftId}
        and file = #{file}
      """)
  int merged(OrganizationId organizationId, DraftId draftId, String file, String sha256);
}
