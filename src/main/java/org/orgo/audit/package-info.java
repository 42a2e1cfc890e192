/**
 * The append-only record of who did what, written in the transaction of the deed. An entry holds
 * ids and the names of fields, never what a field said; the database lets the application insert
 * and read entries, not change or delete them. May call organizations. People, which stands above,
 * tells it through a port who is acting.
 */
@ApplicationModule(allowedDependencies = {"platform", "vocabulary", "organizations"})
package org.orgo.audit;

import org.springframework.modulith.ApplicationModule;
