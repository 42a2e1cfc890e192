/**
 * What an expression can reach at run time, should one slip past the deployment check: variables,
 * maps, lists and the published delegates. Used by the engine's configuration alone.
 */
package org.orgo.engine.sandbox;
