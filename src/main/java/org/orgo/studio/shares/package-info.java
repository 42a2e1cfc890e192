/** Shares: an approved change is tried on a share of new work, watched, then rolled out or back. */
package org.orgo.studio.shares;
