package org.orgo.routing;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.orgo.engine.decisions.DecisionOutcome;
import org.orgo.engine.decisions.Decisions;
import org.orgo.organizations.profile.Profile;
import org.orgo.people.roles.RoleDirectory;
import org.orgo.platform.refusals.InvalidRequest;
import org.orgo.routing.classification.Classification;
import org.orgo.routing.classification.Classifier;
import org.orgo.routing.classification.DomainWords;
import org.orgo.routing.classification.ThemeFinder;
import org.orgo.routing.classification.Themes;
import org.orgo.routing.queues.QueueResolver;
import org.orgo.routing.queues.UnknownOwnerRole;
import org.orgo.routing.tables.DecisionLog;
import org.orgo.routing.tables.EnumCells;
import org.orgo.routing.tables.RoutingTables;
import org.orgo.vocabulary.label.Label;
import org.orgo.vocabulary.work.Priority;

/** Decides what becomes of a signal in the current organization, and says why. */
public final class RoutingDesk {
  private static final Duration MIN_REACTIVITY = Duration.ofSeconds(1);

  private final Decisions decisions;
  private final Supplier<Profile> profileNow;
  private final ThemeFinder themes;
  private final Classifier classifier;
  private final DomainWords words;
  private final QueueResolver queues;

  /**
   * @param profileNow the current organization's profile with its overrides
   */
  RoutingDesk(
      Decisions decisions, Supplier<Profile> profileNow, RoleDirectory roles, DomainHints hints) {
    this.decisions = decisions;
    this.profileNow = profileNow;
    this.themes = new ThemeFinder(decisions);
    this.classifier = new Classifier(hints);
    this.words = new DomainWords(hints);
    this.queues = new QueueResolver(roles);
  }

  /**
   * @throws UnknownOwnerRole when a person typed a label with a role the organization does not have
   */
  public RoutingDecision decide(SignalFacts facts) {
    return decide(facts, ManualOverrides.NOTHING);
  }

  /**
   * As {@link #decide(SignalFacts)}; how urgent it is follows from what was named.
   *
   * @throws InvalidRequest when a person named a category or subtype its domain does not have
   * @throws UnknownOwnerRole when a person typed a label with a role the organization does not have
   */
  public RoutingDecision decide(SignalFacts facts, ManualOverrides named) {
    return decide(facts, named, DecisionLog.Answers.from(decisions));
  }

  /**
   * What is known of the decision so far, where the steps of a diagram ask the tables. A question
   * that no step has asked is answered as by a table without a matching row.
   *
   * @throws UnknownOwnerRole when a person typed a label with a role the organization does not have
   */
  public RoutingDecision decide(SignalFacts facts, RoutingAnswers given) {
    return decide(facts, ManualOverrides.NOTHING, (table, inputs) -> given.to(table));
  }

  /** What a step asks its table now; it depends on what the steps before it were answered. */
  public Map<String, Object> inputs(
      SignalFacts facts, RoutingAnswers given, RoutingQuestion question) {
    AtomicReference<Map<String, Object>> asked = new AtomicReference<>();
    decide(
        facts,
        ManualOverrides.NOTHING,
        (table, inputs) -> {
          if (table.equals(question.table())) {
            asked.set(inputs.get());
          }
          return given.to(table);
        });
    return asked.get();
  }

  private RoutingDecision decide(
      SignalFacts facts, ManualOverrides named, DecisionLog.Answers answers) {
    Profile profile = profileNow.get();
    DecisionLog reasons = new DecisionLog(answers);
    SignalFacts known = queues.withKnownRole(facts);
    Themes found = themes.in(known);
    reasons.add(found.trace());
    Classifier.Verdict verdict = classifier.classify(known, found, reasons);
    QueueResolver.Resolution place = queues.resolve(known, verdict, profile, reasons);
    Classification about = words.hold(named.over(verdict.about()), named, reasons);
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

  /**
   * As {@link #decide(SignalFacts, ManualOverrides)}, for work that is opened whatever the tables
   * would open. A broadcast informs and is nobody's work, so the work is decided about under its
   * owning label, and keeps the broadcast as its origin.
   */
  public RoutingDecision decideWork(SignalFacts facts, ManualOverrides named) {
    RoutingDecision decision = decide(facts, named);
    Label label = decision.label();
    return label.isBroadcast()
        ? decide(facts.labelled(label.owning()), named)
            .from(label)
            .noting("Work opened under the broadcast " + label + " carries an owning base.")
        : decision;
  }

  private static Urgency urgency(Classification about, Profile profile, DecisionLog reasons) {
    DecisionOutcome row =
        reasons.ask(
            RoutingTables.SEVERITY_POLICY,
            () ->
                Map.of(
                    "category", about.category().name(),
                    "severity", about.severity().name(),
                    "profile", profile.code(),
                    "profilePriority", profile.defaults().priority().name(),
                    "profileImmediate",
                        profile.escalation().immediate().escalates(about.severity())));
    return new Urgency(
        EnumCells.read(Priority.class, row, "priority", profile.defaults().priority()),
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
    return answer.compareTo(MIN_REACTIVITY) < 0 ? MIN_REACTIVITY : answer;
  }
}
