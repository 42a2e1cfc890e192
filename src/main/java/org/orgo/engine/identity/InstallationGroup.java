package org.orgo.engine.identity;

import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.persistence.entity.GroupEntity;
import org.orgo.engine.access.EngineAccess;

/**
 * The group that the engine takes for its administrators, whom it checks for no tenant: the
 * installation's operators. No role has its name, because the database keeps the colon out of the
 * codes of roles.
 */
public final class InstallationGroup {

  public static final String ID = EngineAccess.INSTALLATION_GROUP;

  private InstallationGroup() {}

  static Group entity() {
    GroupEntity group = new GroupEntity(ID);
    group.setName("Operators of the installation");
    group.setType("SYSTEM");
    return group;
  }
}
