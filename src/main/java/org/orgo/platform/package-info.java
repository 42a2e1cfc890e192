/**
 * The technical base: database and its outages, start, caching, tenancy, events, paging, refusals,
 * scheduling, HTTP requests, traces and the crash points of tests. It knows the tables and words of
 * no module. May call nobody; everybody may call it.
 */
@ApplicationModule(
    type = ApplicationModule.Type.OPEN,
    allowedDependencies = {})
package org.orgo.platform;

import org.springframework.modulith.ApplicationModule;
