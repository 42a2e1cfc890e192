package org.orgo.studio.persistence;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.orgo.platform.tenancy.OrganizationId;

@Mapper
public interface FollowedFileMapper {

  /**
   * A file that went back to the shared version.
   *
   * @param version the own version that is a copy of it
   * @param sha256 of that copy
   */
  record FollowedFile(String file, String version, String sha256) {}

  @Select(
      """
      select newest.file, newest.version, newest.sha256
      from (
        select distinct on (file) file, origin, version, sha256
        from definition_release_files
        where organization_id = #{organizationId}
        order by file, release_number desc) newest
      where newest.origin = 'SHARED'
        and newest.version is not null
      order by newest.file
      """)
  List<FollowedFile> followed(OrganizationId organizationId);

  /** The own versions that are copies of shared ones, by file. */
  default Map<String, String> copies(OrganizationId organizationId) {
    return followed(organizationId).stream()
        .collect(Collectors.toMap(FollowedFile::file, FollowedFile::version));
  }
}
