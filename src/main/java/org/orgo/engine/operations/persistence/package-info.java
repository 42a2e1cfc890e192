/** Statements over the engine's tables, which name the tenant by its organization. */
package org.orgo.engine.operations.persistence;
