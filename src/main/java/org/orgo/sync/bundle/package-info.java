/** Collects what a node takes along, and seals it for the way and for the disk of the node. */
package org.orgo.sync.bundle;
