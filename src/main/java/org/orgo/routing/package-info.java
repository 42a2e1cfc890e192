/**
 * Where a signal goes: label, owner, urgency, and the reasons for them, all decided by the tables
 * in {@code dmn/}. Writes nothing and keeps no state. May call organizations, people (for their
 * roles) and the decisions of the engine.
 */
@ApplicationModule(
    allowedDependencies = {
      "platform",
      "vocabulary",
      "organizations",
      "organizations :: *",
      "people",
      "people :: *",
      "engine"
    })
package org.orgo.routing;

import org.springframework.modulith.ApplicationModule;
