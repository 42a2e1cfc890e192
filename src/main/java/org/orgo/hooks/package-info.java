/**
 * Inbound webhooks: other programs deliver what happened there, signed; a mapping that was tried on
 * a sample makes a signal of it. A delivery is stored before anything is made of it, and kept while
 * it is refused. Writes through the facade of signals; nothing may call it.
 */
@ApplicationModule(
    allowedDependencies = {
      "platform",
      "vocabulary",
      "organizations",
      "people",
      "people :: *",
      "audit",
      "mail",
      "signals",
      "web"
    })
package org.orgo.hooks;

import org.springframework.modulith.ApplicationModule;
