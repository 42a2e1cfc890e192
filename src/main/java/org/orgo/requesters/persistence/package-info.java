/** Rows of what requesters see and send. */
package org.orgo.requesters.persistence;
