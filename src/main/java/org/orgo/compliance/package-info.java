/**
 * For the compliance officer: the record of a task or case from its arrival to its closure, and who
 * did what. Pages and their REST interface only, on top of the facades of the others; nothing may
 * call it.
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
      "engine",
      "mail",
      "tasks",
      "tasks :: *",
      "cases",
      "cases :: *",
      "signals",
      "signals :: *",
      "notifications",
      "notifications :: *",
      "web"
    })
package org.orgo.compliance;

import org.springframework.modulith.ApplicationModule;
