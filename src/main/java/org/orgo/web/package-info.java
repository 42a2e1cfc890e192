/**
 * What every page shares: layout, texts in the reader's language, browser assets, and the pages
 * around the work (login, profile, refusals, the operator's incidents).
 *
 * <p>Page models hold plain values only. Controllers call facades; {@code tasklist} and {@code
 * studio} use layout and texts.
 */
@ApplicationModule(
    allowedDependencies = {
      "labels",
      "refusals",
      "organizations",
      "people",
      "notifications",
      "signals"
    })
package org.orgo.web;

import org.springframework.modulith.ApplicationModule;
