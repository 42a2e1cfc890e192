package org.orgo.routing;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.orgo.organizations.profile.Profile;
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

  /** What a decision takes from the profile. */
  static Map<String, String> used(Profile profile) {
    var used = new LinkedHashMap<String, String>();
    used.put("profile", profile.code());
    used.put("reactivity", profile.escalation().reactivity().toString());
    used.put("maximum", profile.escalation().maximum().toString());
    used.put("granularity", profile.escalation().granularity().name().toLowerCase(Locale.ROOT));
    used.put("priority", profile.defaults().priority().name());
    used.put("visibility", profile.defaults().visibility().name());
    used.put("notify_scope", profile.notifyScope().name());
    used.put("automation", profile.automation().name().toLowerCase(Locale.ROOT));
    return used;
  }
}
