package org.orgo.people.persistence;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.orgo.people.DatabaseSettings;

/** How the server really runs, as it says itself; about no tenant. */
@Mapper
public interface DatabaseSettingsMapper {

  @Select(
      """
      select current_setting('fsync') as fsync,
        current_setting('synchronous_commit') as synchronous_commit
      """)
  DatabaseSettings read();
}
