/** Follows tokens through a diagram with what is known of their variables. */
package org.orgo.engine.deployment.check.paths;
