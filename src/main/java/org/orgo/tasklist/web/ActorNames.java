package org.orgo.tasklist.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.stream.Stream;
import org.orgo.people.UserId;
import org.orgo.people.authorization.EventActors;
import org.orgo.web.Texts;

/** Who did what a timeline tells, and in whose place. */
public final class ActorNames {

  private ActorNames() {}

  /** Whom actors stood in for, for their names. */
  public static Stream<UserId> stoodInFor(Stream<? extends JsonNode> ofEvents) {
    return ofEvents
        .map(data -> data.path(EventActors.FOR_USER))
        .filter(JsonNode::isTextual)
        .map(user -> UserId.of(user.asText()));
  }

  /** Such as "Ann (for Paul)". */
  public static String of(UserId actor, JsonNode data, Map<UserId, String> names, Texts texts) {
    JsonNode absent = data.path(EventActors.FOR_USER);
    return absent.isTextual()
        ? texts.get("event.for", names.get(actor), names.get(UserId.of(absent.asText())))
        : names.get(actor);
  }
}
