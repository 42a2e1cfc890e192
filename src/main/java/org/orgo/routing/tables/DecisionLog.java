package org.orgo.routing.tables;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.orgo.engine.decisions.DecisionKey;
import org.orgo.engine.decisions.DecisionOutcome;
import org.orgo.engine.decisions.Decisions;
import org.orgo.organizations.profile.Profile;
import org.orgo.routing.Explanation;

/** Writes down what the tables answer about one signal. */
public final class DecisionLog {
  private final Answers answers;
  private final List<DecisionTrace> traces = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();

  /** Where the answers come from: the tables themselves, or steps that have asked them before. */
  @FunctionalInterface
  public interface Answers {

    Optional<DecisionOutcome> of(DecisionKey table, Supplier<Map<String, Object>> inputs);

    static Answers from(Decisions decisions) {
      return (table, inputs) -> Optional.of(decisions.evaluate(table, inputs.get()));
    }
  }

  public DecisionLog(Answers answers) {
    this.answers = answers;
  }

  /** The answer of a table; that of no row where nobody asked it. */
  public DecisionOutcome ask(DecisionKey table, Supplier<Map<String, Object>> inputs) {
    Optional<DecisionOutcome> outcome = answers.of(table, inputs);
    outcome.map(DecisionTrace::of).ifPresent(traces::add);
    return outcome.orElseGet(() -> DecisionOutcome.none(table));
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
