/**
 * Exports: files made of tasks, cases and reports for somebody who names a purpose. A job writes
 * them with the rights of whoever asked, through the facades of {@code tasks}, {@code cases} and
 * {@code insights}; they hold PUBLIC and INTERNAL items and published cells only, are kept a day,
 * and are checked again when they are fetched. Where the profile asks for it, somebody else
 * approves them first; they and who ordered it are told. Compliance alone calls it, to say what
 * waits.
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
      "tasks",
      "tasks :: filter",
      "cases",
      "domains",
      "insights",
      "insights :: *",
      "notifications",
      "web"
    })
package org.orgo.exports;

import org.springframework.modulith.ApplicationModule;
