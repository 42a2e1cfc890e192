package org.orgo.tasks.persistence;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.orgo.people.authorization.Viewer;
import org.orgo.platform.tenancy.OrganizationId;
import org.orgo.tasks.comparison.ComparedFigures;
import org.orgo.tasks.comparison.ComparedWork;
import org.orgo.tasks.comparison.RowUse;

/** Counts tasks by the version that decided about them. */
@Mapper
public interface WorkComparisonMapper {

  List<ComparedFigures> compare(
      OrganizationId organizationId, Viewer viewer, ComparedWork compared, Instant now);

  List<RowUse> rowsUsed(
      OrganizationId organizationId, Viewer viewer, String table, Instant since, int limit);
}
