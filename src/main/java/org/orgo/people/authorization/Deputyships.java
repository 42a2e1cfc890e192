package org.orgo.people.authorization;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.orgo.people.Deputyship;
import org.orgo.people.UserId;

/** Reads in whose place an account acts. */
public final class Deputyships {

  private Deputyships() {}

  /** Without what the account holds itself. */
  public static List<Deputyship> read(
      ObjectNode written, Collection<String> roles, Collection<String> permissions) {
    List<Deputyship> read = new ArrayList<>();
    for (JsonNode each : written.path("absent")) {
      Set<String> gained = texts(each.path("roles"));
      gained.removeAll(Set.copyOf(roles));
      Set<String> granted = texts(each.path("permissions"));
      granted.removeIf(permission -> !Permissions.isDeputized(permission));
      granted.removeAll(Set.copyOf(permissions));
      read.add(new Deputyship(UserId.of(each.path("user_id").asText()), gained, granted));
    }
    return read;
  }

  private static Set<String> texts(JsonNode list) {
    Set<String> texts = new HashSet<>();
    list.forEach(text -> texts.add(text.asText()));
    return texts;
  }
}
