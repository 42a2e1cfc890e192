package org.orgo.insights.cells;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.orgo.platform.tenancy.OrganizationId;

@Mapper
interface MinimumGroupMapper {

  @Select(
      """
      select greatest(10, max(minimum_group))
      from insights.dim_organizations
      where organization_id = #{organizationId}
      """)
  int ofSensitive(OrganizationId organizationId);
}
