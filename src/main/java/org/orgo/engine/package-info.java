/**
 * The embedded Camunda engine, fenced: its configuration, tenancy, sandbox, deployment checks,
 * history and identity. Only this package and {@code *.process} packages may import the engine, so
 * that a successor is a package rename. May call organizations and people.
 */
@ApplicationModule(
    type = ApplicationModule.Type.OPEN,
    allowedDependencies = {
      "database",
      "labels",
      "organizations",
      "organizations :: calendar",
      "people",
      "people :: login",
      "audit",
      "refusals"
    })
package org.orgo.engine;

import org.springframework.modulith.ApplicationModule;
