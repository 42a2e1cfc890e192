/**
 * For people outside who asked for something: a page without a login, at an address that nobody can
 * guess, which says how far their work is and takes an answer. The work itself is that of {@code
 * tasks}.
 */
@ApplicationModule(
    allowedDependencies = {
      "platform",
      "vocabulary",
      "organizations",
      "organizations :: *",
      "people",
      "people :: *",
      "anonymous",
      "anonymous :: files",
      "mail :: threads",
      "notifications :: requesters",
      "tasks",
      "web",
      "web :: uploads"
    })
package org.orgo.requesters;

import org.springframework.modulith.ApplicationModule;
