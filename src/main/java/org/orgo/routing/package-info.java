/**
 * Where a signal goes: label, owner, urgency, and the reasons for them, all decided by the tables
 * in {@code dmn/}. Writes nothing and remembers nothing; signals, tasks and pages ask it. May call
 * labels, organizations, people (for their roles) and the engine's decisions.
 */
@ApplicationModule(
    allowedDependencies = {"labels", "organizations", "people", "engine", "database", "refusals"})
package org.orgo.routing;

import org.springframework.modulith.ApplicationModule;
