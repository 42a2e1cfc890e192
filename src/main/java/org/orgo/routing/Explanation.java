package org.orgo.routing;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.orgo.routing.tables.DecisionTrace;

/**
 * Why a signal went where it went: the tables and profile values that were used, and in sentences
 * what no table says.
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record Explanation(
    List<DecisionTrace> decisions, Map<String, String> profile, List<String> notes) {

  Explanation noting(String sentence) {
    return new Explanation(
        decisions, profile, Stream.concat(notes.stream(), Stream.of(sentence)).toList());
  }
}
