package org.orgo.platform.events;

import java.util.UUID;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;

/** The traces of events in the registry, which belongs to no organization. */
@Mapper
interface EventTraceMapper {

  @Select(
      """
      select trace_parent
      from event_publication
      where id = #{publication}
      """)
  String traceParent(UUID publication);
}
