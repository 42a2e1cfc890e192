package org.orgo.engine;

import org.orgo.organizations.LogLevel;

/** How much history the tenant of the running thread keeps. */
@FunctionalInterface
interface LogLevelSource {

  LogLevel ofCurrentTenant();
}
