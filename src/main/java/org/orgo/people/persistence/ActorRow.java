package org.orgo.people.persistence;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.orgo.people.Deputyship;
import org.orgo.people.UserId;
import org.orgo.people.authorization.Deputyships;

/**
 * An active account with the union of what its roles grant.
 *
 * @param deputyships those who are away and whom it stands in for, each with roles and permissions
 */
public record ActorRow(
    UserId userId,
    String displayName,
    String email,
    String locale,
    List<String> roles,
    List<String> permissions,
    ObjectNode deputyships) {

  /** In whose place it acts, beyond what it may itself. */
  public List<Deputyship> standsInFor() {
    return Deputyships.read(deputyships, roles, permissions);
  }
}
