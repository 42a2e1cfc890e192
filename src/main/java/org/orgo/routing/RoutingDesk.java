package org.orgo.routing;

import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import org.orgo.engine.decisions.DecisionOutcome;
import org.orgo.engine.decisions.Decisions;
import org.orgo.labels.Priority;
import org.orgo.organizations.Profile;
import org.orgo.people.RoleDirectory;

/** Decides what becomes of a signal in the current organization, and says why. */
public final class RoutingDesk {
  private static final Duration SHORTEST = Duration.ofSeconds(1);

  private final Decisions decisions;
  private final Supplier<Profile> profileNow;
  private final Classifier classifier;
  private final Placing placing;

  /**
   * @param profileNow the current organization's profile with its overrides
   */
  RoutingDesk(
      Decisions decisions, Supplier<Profile> profileNow, RoleDirectory roles, DomainHints hints) {
    this.decisions = decisions;
    this.profileNow = profileNow;
    this.classifier = new Classifier(hints);
    this.placing = new Placing(roles);
  }

  /**
   * @throws UnknownRole when a person typed a label with a role the organization does not have
   */
  public RoutingDecision decide(SignalFacts facts) {
    return decide(facts, NamedByHand.NOTHING);
  }

  /**
   * As {@link #decide(SignalFacts)}; how urgent it is follows from what was named.
   *
   * @throws UnknownRole when a person typed a label with a role the organization does not have
   */
  public RoutingDecision decide(SignalFacts facts, NamedByHand named) {
    Profile profile = profileNow.get();
    Reasons reasons = new Reasons(decisions);
    Classifier.Verdict verdict = classifier.classify(facts, reasons);
    Placing.Place place = placing.place(facts, verdict, profile, reasons);
    Classification about = named.over(verdict.about());
    if (named.severity() != null) {
      reasons.note("The severity " + named.severity() + " was named by hand.");
    }
    Urgency urgency = urgency(about, profile, reasons);
    return new RoutingDecision(
        about,
        place.placement(),
        urgency,
        Assistance.of(profile.automation(), place.wanted()),
        reasons.explanation(profile));
  }

  private static Urgency urgency(Classification about, Profile profile, Reasons reasons) {
    DecisionOutcome row =
        reasons.ask(
            Tables.SEVERITY_POLICY,
            Map.of(
                "category", about.category().name(),
                "severity", about.severity().name(),
                "profile", profile.code(),
                "profilePriority", profile.defaults().priority().name(),
                "profileImmediate", profile.escalation().immediate().escalates(about.severity())));
    return new Urgency(
        Words.read(Priority.class, row, "priority", profile.defaults().priority()),
        reactivity(row, profile.escalation().reactivity()),
        row.flag("immediateEscalation"));
  }

  private static Duration reactivity(DecisionOutcome row, Duration usual) {
    Duration bent =
        Duration.ofSeconds(Math.round(usual.toSeconds() * row.number("reactivityFactor", 1)));
    String atMost = row.text("reactivity");
    Duration answer =
        atMost.isEmpty() || bent.compareTo(Duration.parse(atMost)) < 0
            ? bent
            : Duration.parse(atMost);
    return answer.compareTo(SHORTEST) < 0 ? SHORTEST : answer;
  }
}
