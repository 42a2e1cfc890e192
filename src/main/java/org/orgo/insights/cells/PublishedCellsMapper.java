package org.orgo.insights.cells;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.orgo.platform.tenancy.OrganizationId;

/** Counts facts into cells; one statement a period. */
@Mapper
interface PublishedCellsMapper {

  List<LocalDate> due(OrganizationId organizationId, Grain grain, LocalDate closedUntil);

  int publish(
      OrganizationId organizationId,
      Grain grain,
      LocalDate periodStart,
      List<String> withheld,
      Instant now);

  int publishWellbeing(
      OrganizationId organizationId, Grain grain, LocalDate closedUntil, Instant now);
}
