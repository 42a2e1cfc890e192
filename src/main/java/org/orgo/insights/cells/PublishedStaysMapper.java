package org.orgo.insights.cells;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.orgo.platform.tenancy.OrganizationId;

/** Counts stays in wait states into cells. */
@Mapper
interface PublishedStaysMapper {

  int publish(
      OrganizationId organizationId,
      Grain grain,
      LocalDate periodStart,
      List<String> withheld,
      Instant now);
}
