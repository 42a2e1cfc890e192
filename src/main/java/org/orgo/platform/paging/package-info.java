/** Keyset pages: what a list is asked for, what it answers, and the cursor between the two. */
package org.orgo.platform.paging;
