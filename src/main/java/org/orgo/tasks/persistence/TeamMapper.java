package org.orgo.tasks.persistence;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.orgo.people.authorization.Viewer;
import org.orgo.platform.tenancy.OrganizationId;
import org.orgo.tasks.team.TeamFilter;
import org.orgo.tasks.team.TeamLoad;
import org.orgo.tasks.team.TeamTask;

/** Open work in the queues of a team. */
@Mapper
public interface TeamMapper {

  /**
   * What each person who works in the queues has to do there, by name; also those with nothing, and
   * what nobody works on.
   */
  List<TeamLoad> loads(OrganizationId organizationId, List<String> queues, TeamFilter.At asked);

  /** The most urgent first; the title only of those the viewer sees. */
  List<TeamTask> tasks(
      OrganizationId organizationId, Viewer viewer, List<String> queues, TeamFilter.At asked);
}
