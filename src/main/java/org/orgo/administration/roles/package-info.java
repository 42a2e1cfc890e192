/** The pages of roles: the escalation line as a tree, and one role with its rights and members. */
package org.orgo.administration.roles;
