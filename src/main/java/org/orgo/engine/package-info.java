/**
 * The embedded Camunda engine, fenced: access, deployment checks, decisions, forms, history,
 * identity, fence and sandbox. Only this package and {@code *.process} packages may import the
 * engine, so that a successor is a package rename. May call organizations, people and audit.
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
