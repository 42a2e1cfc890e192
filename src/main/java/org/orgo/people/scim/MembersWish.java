package org.orgo.people.scim;

import java.util.List;

/**
 * Who is to hold a role.
 *
 * @param displayName how the role is to be called; null leaves it as it is
 * @param added ids of accounts
 * @param removed ids of accounts
 * @param replaces whether nobody but those who are added holds it from now on
 */
public record MembersWish(
    String displayName, List<String> added, List<String> removed, boolean replaces) {

  public MembersWish {
    added = added.stream().distinct().toList();
    removed = List.copyOf(removed);
  }
}
