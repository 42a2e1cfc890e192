package org.orgo.operations.health.persistence;

import java.time.Instant;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;

/** Events that a listener has not heard yet. */
@Mapper
public interface OpenEventsMapper {

  @Select(
      """
      select publication_date
      from event_publication
      where completion_date is null
      order by publication_date
      limit 1
      """)
  Optional<Instant> oldest();
}
