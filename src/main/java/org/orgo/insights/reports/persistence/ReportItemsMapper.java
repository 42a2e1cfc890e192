package org.orgo.insights.reports.persistence;

import java.time.LocalDate;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.orgo.insights.reports.items.ReportItem;
import org.orgo.people.authorization.Viewer;
import org.orgo.platform.paging.Cursor;
import org.orgo.platform.tenancy.OrganizationId;

/** Finds the tasks behind a figure. */
@Mapper
public interface ReportItemsMapper {

  List<ReportItem> list(
      OrganizationId organizationId,
      String figure,
      LocalDate first,
      LocalDate after,
      String column,
      String part,
      String function,
      Viewer viewer,
      Cursor seen,
      int rows);
}
