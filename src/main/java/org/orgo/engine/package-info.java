/**
 * The embedded Camunda engine behind a fence: access, walls, budgets, deployment checks, decisions,
 * forms, history, identity, fence and sandbox. Only this package and {@code *.process} packages may
 * import the engine, so that moving to a successor means renaming imports. May call organizations,
 * people and audit.
 */
@ApplicationModule(
    type = ApplicationModule.Type.OPEN,
    allowedDependencies = {
      "platform",
      "vocabulary",
      "organizations",
      "organizations :: *",
      "people",
      "people :: *",
      "audit"
    })
package org.orgo.engine;

import org.springframework.modulith.ApplicationModule;
