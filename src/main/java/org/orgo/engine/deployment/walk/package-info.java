/** Follows a diagram as a token would go through it, without an engine and without a trace. */
package org.orgo.engine.deployment.walk;
