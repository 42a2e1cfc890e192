/** {@code offline}: working on a node from the command line. */
package org.orgo.sync.offline.command;
