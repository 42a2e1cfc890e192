package org.orgo.sync.offline;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.orgo.engine.decisions.CarriedTable;
import org.orgo.engine.decisions.DecisionKey;
import org.orgo.vocabulary.label.HorizontalRole;
import org.orgo.vocabulary.label.InvalidLabel;
import org.orgo.vocabulary.label.Label;

/**
 * Says in whose queue a new task will probably be, by the table and the roles that were taken
 * along. The server decides when it arrives there.
 */
public final class QueueForecast {

  private static final DecisionKey TABLE = new DecisionKey("label-routing");

  private final CarriedWork work;

  public QueueForecast(CarriedWork work) {
    this.work = work;
  }

  /**
   * Empty when the table names no queue for it.
   *
   * @param type empty when the tables are to find out
   * @throws OfflineRefusal when the label is none, or names a role that nobody has
   */
  public Optional<String> queueOf(String written, String type) {
    Label label = label(written);
    Optional<String> role = label.horizontalRole().map(this::known);
    return work.lines("table")
        .filter(line -> line.path("key").asText().equals(TABLE.value()))
        .findFirst()
        .flatMap(
            line ->
                new CarriedTable(TABLE, line.path("dmn").asText())
                    .answer(
                        Map.of(
                            "broadcast", label.isBroadcast(),
                            "base", String.valueOf(label.base()),
                            "category", label.category().digit(),
                            "intent", label.intent().digit(),
                            "role", role.orElse(""),
                            "type", type == null ? "" : type,
                            "profile", profile())))
        .map(answer -> answer.get("ownerRole"))
        .map(Object::toString)
        .filter(queue -> !queue.isBlank());
  }

  private static Label label(String written) {
    try {
      return Label.parse(written);
    } catch (InvalidLabel wrong) {
      throw new OfflineRefusal(wrong.getMessage());
    }
  }

  private String known(HorizontalRole role) {
    return work.lines("role")
        .filter(line -> isCalled(line, role.code()))
        .map(line -> line.path("code").asText())
        .findFirst()
        .orElseThrow(() -> new OfflineRefusal("There is no role " + role + " here"));
  }

  private static boolean isCalled(JsonNode role, String code) {
    return role.path("code").asText().equalsIgnoreCase(code)
        || StreamSupport.stream(role.path("aliases").spliterator(), false)
            .anyMatch(alias -> alias.asText().equalsIgnoreCase(code));
  }

  private String profile() {
    return work.lines("node").findFirst().map(line -> line.path("profile").asText()).orElse("");
  }
}
