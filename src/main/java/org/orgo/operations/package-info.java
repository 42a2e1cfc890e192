/**
 * For who operates the engine: what did not become work, and how long things wait. Pages and the
 * health endpoint; nothing below may import it. May call facades only.
 */
@ApplicationModule(
    allowedDependencies = {
      "platform",
      "vocabulary",
      "organizations",
      "organizations :: *",
      "people",
      "people :: *",
      "mail",
      "signals",
      "web"
    })
package org.orgo.operations;

import org.springframework.modulith.ApplicationModule;
