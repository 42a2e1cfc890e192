/**
 * The elements, attributes and expressions that diagrams, tables and forms may contain; whoever
 * wrote them is not trusted.
 */
package org.orgo.engine.deployment.allowlist;
