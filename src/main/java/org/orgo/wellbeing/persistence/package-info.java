/** Rows of groups, memberships and answers. */
package org.orgo.wellbeing.persistence;
