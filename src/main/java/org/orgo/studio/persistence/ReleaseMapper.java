package org.orgo.studio.persistence;

import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.orgo.platform.tenancy.OrganizationId;
import org.orgo.studio.proposals.ProposalId;
import org.orgo.studio.releases.Release;
import org.orgo.studio.releases.ReleaseFile;
import org.orgo.studio.releases.ReleaseId;

@Mapper
public interface ReleaseMapper {

  /** Lets one release of the organization happen after the other, until the transaction ends. */
  @Select(
      """
      with locked as materialized (
        select pg_advisory_xact_lock(hashtextextended('release ' || #{organizationId}::text, 0)))
      select count(*)
      from locked
      """)
  int lock(OrganizationId organizationId);

  @Select(
      """
      select coalesce(max(release_number), 0) + 1
      from definition_releases
      where organization_id = #{organizationId}
      """)
  int nextNumber(OrganizationId organizationId);

  @Insert(
      """
      insert into definition_releases (
        organization_id, release_id, release_number, kind, proposal_id, undoes, released_by,
        released_at)
      values (
        #{organizationId}, #{release.releaseId}, #{release.releaseNumber}, #{release.kind},
        #{release.proposalId}, #{release.undoes}, #{release.releasedBy}, #{release.releasedAt})
      """)
  void insert(OrganizationId organizationId, Release release);

  @Insert(
      """
      insert into definition_release_files (
        organization_id, release_id, release_number, file, origin, version, sha256, before_origin,
        before_version)
      values (
        #{organizationId}, #{release.releaseId}, #{release.releaseNumber}, #{file.file},
        #{file.origin}, #{file.version}, #{file.sha256}, #{file.beforeOrigin},
        #{file.beforeVersion})
      """)
  void insertFile(OrganizationId organizationId, Release release, ReleaseFile file);

  @Select(
      """
      select release_id, release_number, kind, proposal_id, undoes, released_by, released_at
      from definition_releases
      where organization_id = #{organizationId}
        and release_id = #{releaseId}
      """)
  Optional<Release> find(OrganizationId organizationId, ReleaseId releaseId);

  /** What a proposal led to, oldest first: its roll-out, and what took that back. */
  @Select(
      """
      select release_id, release_number, kind, proposal_id, undoes, released_by, released_at
      from definition_releases
      where organization_id = #{organizationId}
        and (proposal_id = #{proposalId}
          or undoes in (
            select release_id
            from definition_releases
            where organization_id = #{organizationId}
              and proposal_id = #{proposalId}))
      order by release_number
      """)
  List<Release> ofProposal(OrganizationId organizationId, ProposalId proposalId);

  @Select(
      """
      select file, origin, version, sha256, before_origin, before_version
      from definition_release_files
      where organization_id = #{organizationId}
        and release_id = #{releaseId}
      order by file
      """)
  List<ReleaseFile> files(OrganizationId organizationId, ReleaseId releaseId);
}
