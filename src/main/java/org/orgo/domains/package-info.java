/**
 * Fields of work such as maintenance or human resources: one file each in {@code config/domains/},
 * sometimes with a handler. A domain validates and enriches tasks and tells routing its addresses;
 * it has no tables and no lifecycle of its own and never makes an item more visible. May call tasks
 * and cases, and implements the ports of routing.
 */
@ApplicationModule(
    allowedDependencies = {
      "platform",
      "vocabulary",
      "engine",
      "routing",
      "tasks",
      "tasks :: *",
      "cases"
    })
package org.orgo.domains;

import org.springframework.modulith.ApplicationModule;
