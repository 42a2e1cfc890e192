/**
 * The ground everything stands on: the embedded server, migrations, connection pools and the
 * transaction manager that names the tenant to PostgreSQL. Knows no table of any module. Called by
 * every module, calls none.
 */
@ApplicationModule(
    type = ApplicationModule.Type.OPEN,
    allowedDependencies = {})
package org.orgo.database;

import org.springframework.modulith.ApplicationModule;
