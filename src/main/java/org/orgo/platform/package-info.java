/**
 * The ground everything stands on: the database and its tenants, events, pages of lists, refusals,
 * scheduling and the crash points of tests. Knows no table of any module; calls nobody; everybody
 * may call it.
 */
@ApplicationModule(
    type = ApplicationModule.Type.OPEN,
    allowedDependencies = {})
package org.orgo.platform;

import org.springframework.modulith.ApplicationModule;
