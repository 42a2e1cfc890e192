/**
 * Work that comes as a table: a CSV file is uploaded, its columns are given fields, a rehearsal
 * tells what each row would become and every mistake in it, and then it is imported. Opens work by
 * the facade for work by hand; nothing may call it.
 */
@ApplicationModule(
    allowedDependencies = {
      "platform",
      "vocabulary",
      "organizations",
      "people",
      "people :: *",
      "audit",
      "routing",
      "signals :: work",
      "tasks",
      "web",
      "web :: uploads"
    })
package org.orgo.workfiles;

import org.springframework.modulith.ApplicationModule;
