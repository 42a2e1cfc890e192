/** Reads a lifecycle diagram: its wait states, and the transitions a worker may choose there. */
package org.orgo.engine.deployment.model;
