package org.orgo.cases.persistence;

import java.util.Optional;
import java.util.UUID;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.orgo.platform.tenancy.OrganizationId;

/** Reads what a number means. */
@Mapper
public interface NumberedWorkMapper {

  @Select(
      """
      select task_id
      from tasks
      where organization_id = #{organizationId}
        and number = #{number}
      union all
      select case_id
      from cases
      where organization_id = #{organizationId}
        and number = #{number}
      """)
  Optional<UUID> find(OrganizationId organizationId, String number);
}
