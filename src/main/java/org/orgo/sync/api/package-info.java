/** Offline nodes and their synchronization over REST. */
package org.orgo.sync.api;
