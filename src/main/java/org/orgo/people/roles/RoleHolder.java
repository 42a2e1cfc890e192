package org.orgo.people.roles;

import org.orgo.people.UserId;

/**
 * Somebody who holds a role.
 *
 * @param status {@code active}, or {@code invited} for who was never here
 */
public record RoleHolder(
    String roleCode, UserId userId, String displayName, String email, String status) {}
