/** Statements on signals. */
package org.orgo.signals.persistence;
