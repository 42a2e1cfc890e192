package org.orgo.studio.replay.tables;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;
import java.util.Map;

/**
 * What a table answers to inputs that somebody typed.
 *
 * @param rules the rows that answer
 * @param outputs what those who ask the table use of them
 * @param matching the ids of all rows that match, whether they answer or not
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record TriedDecision(
    String decision, List<TriedRule> rules, Map<String, Object> outputs, List<String> matching) {

  /**
   * @param number from 1, as the editor counts
   * @param outputs by the names of the table's columns
   */
  @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
  public record TriedRule(String id, int number, String description, Map<String, Object> outputs) {}
}
