/**
 * The append-only record of who did what, written in the transaction of the deed. Holds ids and
 * names of fields, never what a field said. May call organizations; people tell it who acts.
 */
@ApplicationModule(allowedDependencies = {"platform", "vocabulary", "organizations"})
package org.orgo.audit;

import org.springframework.modulith.ApplicationModule;
