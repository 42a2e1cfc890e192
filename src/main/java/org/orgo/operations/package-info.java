/**
 * For those who operate Orgo: what failed to become work, running instances and what can be done to
 * them, the installation's log, and how long things wait. Pages, their REST interface and the
 * health endpoint only; nothing below may import it. May call the facades of mail, signals and
 * engine, audit for the log, and web for the layout.
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
      "signals",
      "web"
    })
package org.orgo.operations;

import org.springframework.modulith.ApplicationModule;
