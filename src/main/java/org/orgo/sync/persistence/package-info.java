/** Rows of nodes, of what they took along, and of what was done on them. */
package org.orgo.sync.persistence;
