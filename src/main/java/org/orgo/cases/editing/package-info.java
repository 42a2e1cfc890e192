/** Changes everything about a case but its status. */
package org.orgo.cases.editing;
