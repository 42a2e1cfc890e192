/** Where a node and the server differ, and what somebody decides about it. */
package org.orgo.sync.conflicts;
