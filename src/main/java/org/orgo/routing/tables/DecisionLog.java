package org.orgo.routing.tables;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.orgo.engine.decisions.DecisionKey;
import org.orgo.engine.decisions.DecisionOutcome;
import org.orgo.engine.decisions.Decisions;
import org.orgo.organizations.profile.Profile;
import org.orgo.routing.Explanation;

/** Evaluates the tables for one signal and writes down their answers. */
public final class DecisionLog {
  private final Decisions decisions;
  private final List<DecisionTrace> traces = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();

  public DecisionLog(Decisions decisions) {
    this.decisions = decisions;
  }

  public DecisionOutcome ask(DecisionKey table, Map<String, Object> inputs) {
    DecisionOutcome outcome = decisions.evaluate(table, inputs);
    traces.add(DecisionTrace.of(outcome));
    return outcome;
  }

  /** Writes down what was found without a question to a table. */
  public void add(DecisionTrace found) {
    traces.add(found);
  }

  public void note(String sentence) {
    notes.add(sentence);
  }

  public Explanation explanation(Profile profile) {
    return new Explanation(List.copyOf(traces), used(profile), List.copyOf(notes));
  }

  private static Map<String, String> used(Profile profile) {
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
