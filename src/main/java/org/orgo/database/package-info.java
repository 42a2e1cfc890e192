/**
 * The ground everything stands on: the embedded server, migrations, connection pools and the
 * transaction manager that names the tenant to PostgreSQL. Knows no table of any module. Called by
 * every module, calls none but the refusals.
 */
@ApplicationModule(
    type = ApplicationModule.Type.OPEN,
    allowedDependencies = {"refusals"})
package org.orgo.database;

import org.springframework.modulith.ApplicationModule;
