package org.orgo.studio.migration.persistence.system;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Select;
import org.orgo.platform.tenancy.OrganizationId;

/** Lists the organizations with a migration that waits, or whose node has died. */
public interface DueMigrationsMapper {

  @Select(
      """
      select distinct organization_id
      from definition_migrations
      where status = 'QUEUED'
        or (status = 'RUNNING' and held_until < #{now})
      """)
  List<OrganizationId> withMigrationsDue(Instant now);
}
