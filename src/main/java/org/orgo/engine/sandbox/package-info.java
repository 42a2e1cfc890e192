/**
 * Limits what an expression can reach at run time, should one pass the deployment check: variables,
 * maps, lists and the published delegates. Used by the engine's configuration alone.
 */
package org.orgo.engine.sandbox;
