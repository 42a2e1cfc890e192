package org.orgo.insights.reports.persistence;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.orgo.people.authorization.Viewer;
import org.orgo.platform.tenancy.OrganizationId;

/**
 * Counts what one viewer may read. The periods come as their first days and the first day after all
 * of them; a row names its period by number.
 */
@Mapper
public interface OwnReportsMapper {

  /**
   * Tells the planner of this transaction to plan each report for the days it asks for. A plan for
   * any days expects few of them, and looks up one task after the other.
   */
  @Select("select set_config('plan_cache_mode', 'force_custom_plan', true)")
  String planForTheseDays();

  /**
   * @param part the column to divide by: {@code FUNCTION}, {@code SEVERITY} or {@code
   *     LABEL_CATEGORY}
   * @param function only its work; null for all
   */
  List<TaskThroughput> throughput(
      OrganizationId organizationId,
      PeriodBounds periods,
      String part,
      String function,
      Viewer viewer);

  /**
   * @param limits seconds in rising order
   */
  List<AnsweredTasks> answered(
      OrganizationId organizationId,
      PeriodBounds periods,
      List<String> limits,
      String function,
      Viewer viewer);

  /** Those whose case the viewer may read. */
  List<PatternCounts> patterns(OrganizationId organizationId, PeriodBounds periods, Viewer viewer);

  /** Those that the viewer gave. */
  List<CheckinScores> checkins(OrganizationId organizationId, PeriodBounds periods, Viewer viewer);
}
