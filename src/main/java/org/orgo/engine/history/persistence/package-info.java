/** Statements over the engine's history, which name the tenant by its organization. */
package org.orgo.engine.history.persistence;
