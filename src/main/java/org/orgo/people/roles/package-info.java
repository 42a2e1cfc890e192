/** Roles: each is a queue and a right at once, with a parent in the escalation line. */
@NamedInterface("roles")
package org.orgo.people.roles;

import org.springframework.modulith.NamedInterface;
