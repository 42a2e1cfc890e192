package org.orgo.people.roles;

import java.util.List;
import java.util.Objects;

/**
 * What an administrator says about a role; null leaves a part as it is, or as it usually is for a
 * new one.
 *
 * @param code its name in tables and labels; the one before goes on as an alias
 * @param parentCode next above in the escalation line; blank for the top
 * @param triage true makes it the organization's queue for what no other role owns
 * @param expectedVersion the one that was looked at; null for whatever is there
 */
public record RoleChange(
    String code,
    String displayName,
    String verticalBase,
    String parentCode,
    Boolean triage,
    Boolean staff,
    List<String> permissions,
    List<String> aliases,
    Integer expectedVersion) {

  /** The role as it would be. */
  Role applied(Role before) {
    String parent = Objects.requireNonNullElse(parentCode, text(before.parentCode())).strip();
    return new Role(
        Objects.requireNonNullElse(code, before.code()).strip(),
        Objects.requireNonNullElse(displayName, before.displayName()).strip(),
        Objects.requireNonNullElse(verticalBase, before.verticalBase()).strip(),
        before.function(),
        parent.isEmpty() ? null : parent,
        Objects.requireNonNullElse(triage, before.triage()),
        Objects.requireNonNullElse(staff, before.staff()),
        permissions == null ? before.permissions() : distinct(permissions),
        aliases == null ? before.aliases() : distinct(aliases),
        before.held(),
        before.version());
  }

  private static String text(String text) {
    return text == null ? "" : text;
  }

  private static List<String> distinct(List<String> texts) {
    return texts.stream()
        .map(String::strip)
        .filter(text -> !text.isEmpty())
        .distinct()
        .sorted()
        .toList();
  }
}
