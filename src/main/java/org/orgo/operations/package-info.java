/**
 * For those who operate Orgo: what failed and what can be done about it, running instances, how the
 * work runs, the installation's log, and how long things wait. Pages, their REST interface, the
 * health endpoint and the measurements only; nothing below may import it. May call the facades of
 * mail, signals and engine, audit for the log, and web for the layout.
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
      "audit :: seal",
      "audit :: verification",
      "engine",
      "mail",
      "mail :: reconciliation",
      "mail :: large",
      "mail :: loops",
      "signals",
      "signals :: filed",
      "web"
    })
package org.orgo.operations;

import org.springframework.modulith.ApplicationModule;
