package org.orgo.wellbeing;

/**
 * A group that is about to be founded.
 *
 * @param code short and unique, such as {@code 7b}
 * @param ownerRole code or alias of the role that looks after it
 */
public record NewGroup(
    String code, String displayName, GroupKind kind, boolean sensitive, String ownerRole) {}
