package org.orgo.engine;

import org.camunda.bpm.engine.IdentityService;

/** Doors to an engine that stands alone, without organizations. */
public final class EngineDoors {

  private EngineDoors() {}

  public static EngineDoor withoutTenants(IdentityService identity) {
    return new EngineDoor(identity, null);
  }
}
