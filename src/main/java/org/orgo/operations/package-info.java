/**
 * For those who operate Orgo: what failed to become work, and how long things wait. Pages and the
 * health endpoint only; nothing below may import it. May call the facades of mail and signals, and
 * web for the layout.
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
