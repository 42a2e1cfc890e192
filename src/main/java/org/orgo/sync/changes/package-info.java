/**
 * Takes what was done on a node: one transaction an operation, through the desks that everybody
 * uses.
 */
package org.orgo.sync.changes;
