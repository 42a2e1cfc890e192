package org.orgo.insights.persistence;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;

/**
 * Facts in the default partitions, which nobody but their owner may read: counted by the server.
 */
@Mapper
public interface StrayRowMapper {

  @Select(
      """
      select coalesce(sum(n_live_tup), 0)
      from pg_stat_all_tables
      where schemaname = 'insights'
        and relname like '%\\_other'
      """)
  long count();
}
