/** Finds the open work that a signal belongs to. */
package org.orgo.signals.correlation;
