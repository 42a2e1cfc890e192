/**
 * For the compliance officer: what was done and whether the record of it is whole, the record of a
 * task or case from its arrival to its closure, and how long things are kept. Pages and their REST
 * interface only, on top of the facades of the others; nothing may call it.
 */
@ApplicationModule(
    allowedDependencies = {
      "platform",
      "vocabulary",
      "organizations",
      "organizations :: *",
      "people",
      "people :: *",
      "audit",
      "audit :: *",
      "engine",
      "mail",
      "tasks",
      "cases",
      "web"
    })
package org.orgo.compliance;

import org.springframework.modulith.ApplicationModule;
