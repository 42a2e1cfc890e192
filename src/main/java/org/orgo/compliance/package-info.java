/**
 * For the compliance officer: what was done and whether the record of it is whole, the record of a
 * task or case from its arrival to its closure, how long things are kept, what a legal hold keeps,
 * and who was erased. It stands on top and calls the facades of the others and of the engine;
 * nothing may call it.
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
      "tasks :: *",
      "cases",
      "cases :: *",
      "signals",
      "signals :: *",
      "notifications",
      "notifications :: *",
      "exports",
      "exports :: *",
      "web"
    })
package org.orgo.compliance;

import org.springframework.modulith.ApplicationModule;
