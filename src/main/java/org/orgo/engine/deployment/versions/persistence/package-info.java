/** Reads the engine's tables of definitions. */
package org.orgo.engine.deployment.versions.persistence;
