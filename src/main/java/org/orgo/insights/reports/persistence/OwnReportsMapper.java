package org.orgo.insights.reports.persistence;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.orgo.people.authorization.Viewer;
import org.orgo.platform.tenancy.OrganizationId;

/**
 * Counts what one viewer may read. The periods come as their first days and the first day after all
 * of them; a row names its period by number.
 */
@Mapper
public interface OwnReportsMapper {

  /**
   * @param part the column to divide by: {@code FUNCTION}, {@code SEVERITY} or {@code
   *     LABEL_CATEGORY}
   * @param function only its work; null for all
   */
  List<TaskThroughput> throughput(
      OrganizationId organizationId,
      List<String> bounds,
      String part,
      String function,
      Viewer viewer);

  List<TaskDurations> durations(
      OrganizationId organizationId, List<String> bounds, String function, Viewer viewer);

  /**
   * @param limits seconds in rising order
   */
  List<AnsweredTasks> answered(
      OrganizationId organizationId,
      List<String> bounds,
      List<String> limits,
      String function,
      Viewer viewer);

  /** Those whose case the viewer may read. */
  List<PatternCounts> patterns(OrganizationId organizationId, List<String> bounds, Viewer viewer);

  /** Those that the viewer gave. */
  List<CheckinScores> checkins(OrganizationId organizationId, List<String> bounds, Viewer viewer);
}
