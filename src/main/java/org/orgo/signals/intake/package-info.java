/** The steps of the intake diagram, each under the name it has there. */
package org.orgo.signals.intake;
