package org.orgo.operations.installation.persistence;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;

/** Asks the server, and no table of an organization. */
@Mapper
public interface DatabaseVersionMapper {

  @Select("select current_setting('server_version')")
  String version();

  /** The newest migration that ran. */
  @Select(
      """
      select version
      from flyway_schema_history
      where success
        and version is not null
      order by installed_rank desc
      limit 1
      """)
  String schema();
}
