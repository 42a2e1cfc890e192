/**
 * Statements on the engine's own tables, which are no tenant tables: they tell whose the rows are
 * that an operator of the installation names.
 */
package org.orgo.engine.fence.persistence;
