/**
 * Diagrams, tables and forms as text from strangers: the elements, attributes and expressions they
 * may contain.
 */
package org.orgo.engine.deployment.allowlist;
