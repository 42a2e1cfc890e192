/**
 * What modules declare about their diagrams: the variables a process has, and where a step fits.
 */
package org.orgo.engine.deployment.delegates;
