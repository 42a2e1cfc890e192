package org.orgo.people.scim.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.orgo.people.scim.MembersWish;
import org.orgo.people.scim.api.ScimRefused.ScimType;

/** What a body says about a group's members, whole or as a patch. */
final class GroupBody {

  private static final Pattern ONE_MEMBER =
      Pattern.compile("(?i)members\\[\\s*value\\s+eq\\s+\"([^\"]*)\"\\s*\\]");
  private static final int MAX_MEMBERS = 1_000;

  private String displayName;
  private boolean replaces;
  private final List<String> added = new ArrayList<>();
  private final List<String> removed = new ArrayList<>();

  /** As PUT brings it. */
  static MembersWish whole(JsonNode body) {
    GroupBody group = new GroupBody();
    group.displayName = body.path("displayName").asText(null);
    group.replaces = true;
    group.added.addAll(ids(body.get("members")));
    return group.wish();
  }

  /** As PATCH brings it: what comes later counts over what came before. */
  static MembersWish patched(JsonNode body) {
    GroupBody group = new GroupBody();
    PatchOperation.all(body).forEach(group::take);
    return group.wish();
  }

  private void take(PatchOperation operation) {
    if (operation.path() == null) {
      JsonNode value = operation.value();
      if (value != null && value.has("displayName")) {
        displayName = value.path("displayName").asText();
      }
      if (value != null && value.has("members")) {
        members(operation, ids(value.get("members")));
      }
      return;
    }
    Matcher one = ONE_MEMBER.matcher(operation.path().strip());
    if (one.matches() && operation.removes()) {
      members(operation, List.of(id(one.group(1))));
      return;
    }
    switch (operation.path().strip().toLowerCase(Locale.ROOT)) {
      case "members" -> members(operation, ids(operation.value()));
      case "displayname" ->
          displayName = operation.value() == null ? "" : operation.value().asText();
      case "externalid", "id", "schemas" -> {} // a role is known by its code
      default ->
          throw new ScimRefused(
              ScimType.INVALID_PATH,
              "Of a group its members can be changed, not " + operation.path());
    }
  }

  private void members(PatchOperation operation, List<String> ids) {
    if (operation.removes()) {
      if (ids.isEmpty()) {
        replaces = true;
        added.clear();
      }
      added.removeAll(ids);
      removed.addAll(ids);
      return;
    }
    if (operation.replaces()) {
      replaces = true;
      added.clear();
    }
    removed.removeAll(ids);
    added.addAll(ids);
  }

  private static List<String> ids(JsonNode members) {
    List<String> ids = new ArrayList<>();
    if (members == null || members.isNull()) {
      return ids;
    }
    if (!members.isArray()) {
      throw new ScimRefused(ScimType.INVALID_VALUE, "members is a list");
    }
    if (members.size() > MAX_MEMBERS) {
      throw new ScimRefused(ScimType.TOO_MANY, "At most 1000 members at once");
    }
    members.forEach(member -> ids.add(id(member.path("value").asText())));
    return ids;
  }

  private static String id(String value) {
    try {
      return UUID.fromString(value).toString();
    } catch (IllegalArgumentException none) {
      throw new ScimRefused(ScimType.INVALID_VALUE, "A member is named by the id of a user");
    }
  }

  private MembersWish wish() {
    return new MembersWish(displayName, added, removed, replaces);
  }
}
