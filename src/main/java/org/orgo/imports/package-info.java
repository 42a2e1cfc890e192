/**
 * Archives of mails, taken in as history: rehearsed first, with their own dates, as work that is
 * over, and taken back as a whole. Writes through the facades of mail, signals and people; nothing
 * may call it.
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
      "mail :: history",
      "signals :: history",
      "web",
      "web :: uploads"
    })
package org.orgo.imports;

import org.springframework.modulith.ApplicationModule;
