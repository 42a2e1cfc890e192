/**
 * Business rule tasks whose inputs are no variables: what a table may read of a signal must not lie
 * in the engine, so the module that knows it answers through a port.
 */
package org.orgo.engine.decisions.steps;
