/** The steps of the intake diagram, each named as in the diagram. */
package org.orgo.signals.intake;
