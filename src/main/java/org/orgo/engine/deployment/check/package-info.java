/** Refuses a diagram, table or form that breaks a rule, naming element, reason and what to do. */
package org.orgo.engine.deployment.check;
