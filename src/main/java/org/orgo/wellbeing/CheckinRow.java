package org.orgo.wellbeing;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import org.orgo.people.accounts.EmailAddresses;

/**
 * One line of a file of answers.
 *
 * @param line in the file, from 1, the head included
 * @param group its code
 * @param person e-mail address of a member; null for nobody
 */
public record CheckinRow(
    int line,
    String externalId,
    String group,
    String person,
    int score,
    List<String> tags,
    Instant answeredAt) {

  /** As the database reads a whole file of them. */
  ObjectNode json() {
    ObjectNode row = JsonNodeFactory.instance.objectNode();
    row.put("line", line)
        .put("external_id", externalId)
        .put("group_code", group)
        .put("person", person == null ? null : EmailAddresses.normal(person))
        .put("score", score)
        .put("answered_at", answeredAt.toString());
    CheckinLimits.normal(tags).forEach(row.putArray("tags")::add);
    return row;
  }
}
