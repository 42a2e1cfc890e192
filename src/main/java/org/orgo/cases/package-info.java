/**
 * Cases: what belongs together, with its law in code. A case has no diagram of its own; it follows
 * its tasks. May call labels, organizations, people, audit, engine and tasks, whose events it
 * hears.
 */
@ApplicationModule(
    allowedDependencies = {
      "database",
      "labels",
      "refusals",
      "organizations",
      "people",
      "audit",
      "engine",
      "tasks"
    })
package org.orgo.cases;

import org.springframework.modulith.ApplicationModule;
