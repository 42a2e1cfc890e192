/**
 * Compliance: the pages and jobs of the officer who answers for what is recorded. What is kept for
 * how long, what a legal hold keeps, and who was erased. It stands on top and calls the facades of
 * the others and of the engine; nothing may call it.
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
      "web"
    })
package org.orgo.compliance;

import org.springframework.modulith.ApplicationModule;
