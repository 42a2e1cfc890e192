/**
 * How long what came in waits to be worked on, and what goes out waits to leave: shown by the
 * health endpoint and measured. Reads only; calls nobody but the database.
 */
@ApplicationModule(allowedDependencies = {"database", "organizations"})
package org.orgo.health;

import org.springframework.modulith.ApplicationModule;
