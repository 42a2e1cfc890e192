/** Registers the nodes, and ends them. */
package org.orgo.sync.nodes;
