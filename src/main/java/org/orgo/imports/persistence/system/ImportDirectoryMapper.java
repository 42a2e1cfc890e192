package org.orgo.imports.persistence.system;

import java.util.List;
import org.apache.ibatis.annotations.Select;
import org.orgo.platform.tenancy.OrganizationId;

/** Lists the organizations with an import under way. */
public interface ImportDirectoryMapper {

  @Select(
      """
      select organization_id
      from imports
      where status in ('UPLOADED', 'IMPORTING', 'OPENING', 'UNDOING')
      """)
  List<OrganizationId> underWay();
}
