/** Statements on the history tables of the engine. */
package org.orgo.engine.retention.persistence;
