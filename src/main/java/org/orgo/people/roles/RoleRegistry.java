package org.orgo.people.roles;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** All roles of one organization at one moment. */
final class RoleRegistry {

  private final Map<String, Role> byCode = new HashMap<>();
  private final Map<String, Role> byName = new HashMap<>();
  private final Map<String, String> functionOfPrefix = new HashMap<>();
  private final List<Role> roles;

  RoleRegistry(List<Role> roles) {
    this.roles = List.copyOf(roles);
    for (Role role : roles) {
      byCode.put(role.code(), role);
      functionOfPrefix.put(prefix(key(role.code())), key(role.function()));
      functionOfPrefix.putIfAbsent(key(role.function()), key(role.function()));
    }
    // Weakest claim first: a code beats an alias beats another word for the function.
    roles.forEach(role -> byName.put(canonical(role.code()), role));
    roles.forEach(role -> role.aliases().forEach(alias -> byName.put(key(alias), role)));
    roles.forEach(role -> byName.put(key(role.code()), role));
  }

  List<Role> all() {
    return roles;
  }

  Optional<Role> find(String code) {
    return Optional.ofNullable(byCode.get(code));
  }

  /** By code or alias in any letter case; either word for a function will do. */
  Optional<Role> resolve(String codeOrAlias) {
    Role named = byName.get(key(codeOrAlias));
    return Optional.ofNullable(named != null ? named : byName.get(canonical(codeOrAlias)));
  }

  Optional<Role> triage() {
    return roles.stream().filter(Role::triage).findFirst();
  }

  /** From the next role above to the top. A cyclic line ends where it began. */
  List<Role> lineAbove(String code) {
    List<Role> line = new ArrayList<>();
    Set<String> passed = new HashSet<>(Set.of(code));
    Role next = parentOf(byCode.get(code));
    while (next != null && passed.add(next.code())) {
      line.add(next);
      next = parentOf(next);
    }
    return List.copyOf(line);
  }

  /** Whoever has one of these above it on its line, in the order of the codes. */
  List<String> codesBelow(Collection<String> codes) {
    return roles.stream()
        .map(Role::code)
        .filter(code -> lineAbove(code).stream().map(Role::code).anyMatch(codes::contains))
        .sorted()
        .toList();
  }

  List<String> codesOfFunctions(Collection<String> functions) {
    return roles.stream()
        .filter(role -> functions.contains(role.function()))
        .map(Role::code)
        .toList();
  }

  private Role parentOf(Role role) {
    return role == null || role.parentCode() == null ? null : byCode.get(role.parentCode());
  }

  /** {@code ops.safety} and {@code Operations.Safety} become the same text. */
  private String canonical(String code) {
    String key = key(code);
    String prefix = prefix(key);
    String function = functionOfPrefix.get(prefix);
    return function == null ? key : function + key.substring(prefix.length());
  }

  private static String prefix(String key) {
    int dot = key.indexOf('.');
    return dot < 0 ? key : key.substring(0, dot);
  }

  private static String key(String text) {
    return text.strip().toLowerCase(Locale.ROOT);
  }
}
