/**
 * Compliance: the pages of the officer who answers for what is recorded, how long it is kept and
 * what is held. On top of the others, whose facades it calls. Nothing may call it.
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
