package org.orgo.engine.history;

import org.orgo.organizations.profile.LogLevel;

/** How much history the tenant of the running thread keeps. */
@FunctionalInterface
public interface LogLevelSource {

  LogLevel ofCurrentTenant();
}
