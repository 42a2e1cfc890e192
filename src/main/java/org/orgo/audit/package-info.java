/**
 * The append-only record of who did what, written in the transaction of the deed. Holds ids and
 * names of fields, never what a field said. May call organizations; who acts is told to it by
 * people.
 */
@ApplicationModule(allowedDependencies = {"database", "labels", "organizations"})
package org.orgo.audit;

import org.springframework.modulith.ApplicationModule;
