package org.orgo.studio.persistence;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.orgo.people.UserId;
import org.orgo.platform.tenancy.OrganizationId;
import org.orgo.studio.proposals.ProposalId;
import org.orgo.studio.releases.ReleaseId;
import org.orgo.studio.shares.PartialOutcome;
import org.orgo.studio.shares.PartialRelease;
import org.orgo.studio.shares.PartialReleaseId;
import org.orgo.studio.shares.TriedFile;

@Mapper
public interface PartialReleaseMapper {

  @Insert(
      """
      insert into partial_releases (
        organization_id, partial_release_id, proposal_id, release_id, percent, started_by,
        started_at)
      values (
        #{organizationId}, #{share.partialReleaseId}, #{share.proposalId}, #{releaseId},
        #{share.percent}, #{share.startedBy}, #{share.startedAt})
      """)
  void insert(OrganizationId organizationId, PartialRelease share, ReleaseId releaseId);

  @Insert(
      """
      insert into partial_release_files (
        organization_id, partial_release_id, file, version, sha256)
      values (#{organizationId}, #{shareId}, #{file.file}, #{file.version}, #{file.sha256})
      """)
  void insertFile(OrganizationId organizationId, PartialReleaseId shareId, TriedFile file);

  @Select(
      """
      select
        partial_release_id, proposal_id, percent, started_by, started_at, ended_at, outcome
      from partial_releases
      where organization_id = #{organizationId}
        and ended_at is null
      """)
  Optional<PartialRelease> running(OrganizationId organizationId);

  /** The latest. */
  @Select(
      """
      select
        partial_release_id, proposal_id, percent, started_by, started_at, ended_at, outcome
      from partial_releases
      where organization_id = #{organizationId}
        and proposal_id = #{proposalId}
      order by started_at desc, partial_release_id desc
      limit 1
      """)
  Optional<PartialRelease> ofProposal(OrganizationId organizationId, ProposalId proposalId);

  @Select(
      """
      select file, version, sha256
      from partial_release_files
      where organization_id = #{organizationId}
        and partial_release_id = #{shareId}
      order by file
      """)
  List<TriedFile> files(OrganizationId organizationId, PartialReleaseId shareId);

  @Update(
      """
      update partial_releases
      set percent = #{percent}
      where organization_id = #{organizationId}
        and partial_release_id = #{shareId}
        and ended_at is null
      """)
  int changePercent(OrganizationId organizationId, PartialReleaseId shareId, int percent);

  @Update(
      """
      update partial_releases
      set ended_at = #{now}, ended_by = #{endedBy}, outcome = #{outcome}
      where organization_id = #{organizationId}
        and partial_release_id = #{shareId}
        and ended_at is null
      """)
  int end(
      OrganizationId organizationId,
      PartialReleaseId shareId,
      PartialOutcome outcome,
      UserId endedBy,
      Instant now);
}
