package org.orgo.insights.reports.persistence;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.orgo.people.authorization.Viewer;
import org.orgo.platform.tenancy.OrganizationId;

/** Measures how long what one viewer may read takes; periods as in {@link OwnReportsMapper}. */
@Mapper
public interface OwnDurationsMapper {

  /** A row a day and function, in no order. */
  List<ClosedTaskSeconds> closed(
      OrganizationId organizationId, PeriodBounds periods, String function, Viewer viewer);

  /**
   * @param ends when each period ends; now where it has not
   */
  List<OpenAges> ages(
      OrganizationId organizationId,
      PeriodBounds periods,
      List<String> ends,
      String function,
      Viewer viewer);

  /** Stays that ended in a period. */
  List<WaitStateStays> stays(
      OrganizationId organizationId, PeriodBounds periods, String function, Viewer viewer);

  /** Of labels with enough closed tasks to say what is usual. */
  List<UnusualDurations> unusual(
      OrganizationId organizationId, PeriodBounds periods, String function, Viewer viewer);
}
