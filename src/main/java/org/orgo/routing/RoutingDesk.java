package org.orgo.routing;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.orgo.engine.decisions.Decisions;
import org.orgo.organizations.profile.Profile;
import org.orgo.people.roles.RoleDirectory;
import org.orgo.platform.refusals.InvalidRequest;
import org.orgo.routing.classification.Classification;
import org.orgo.routing.classification.Classifier;
import org.orgo.routing.classification.DomainWords;
import org.orgo.routing.classification.ThemeFinder;
import org.orgo.routing.queues.QueueResolver;
import org.orgo.routing.queues.UnknownOwnerRole;
import org.orgo.vocabulary.label.Label;
import org.orgo.vocabulary.work.Category;
import org.orgo.vocabulary.work.Severity;

/** Decides what becomes of a signal in the current organization, and says why. */
public final class RoutingDesk {
  private final Decisions decisions;
  private final Supplier<Profile> profileNow;
  private final ThemeFinder themes;
  private final Classifier classifier;
  private final DomainWords words;
  private final RoleDirectory roles;
  private final DomainHints hints;
  private final QueueResolver queues;

  /**
   * @param profileNow the current organization's profile with its overrides
   */
  RoutingDesk(
      Decisions decisions, Supplier<Profile> profileNow, RoleDirectory roles, DomainHints hints) {
    this(decisions, new ThemeFinder(decisions), profileNow, roles, hints);
  }

  private RoutingDesk(
      Decisions decisions,
      ThemeFinder themes,
      Supplier<Profile> profileNow,
      RoleDirectory roles,
      DomainHints hints) {
    this.decisions = decisions;
    this.profileNow = profileNow;
    this.themes = themes;
    this.classifier = new Classifier(hints);
    this.words = new DomainWords(hints);
    this.roles = roles;
    this.hints = hints;
    this.queues = new QueueResolver(roles);
  }

  /**
   * A desk of the current organization, with its profile as it is now, that asks other tables.
   *
   * @param others such as {@link Decisions#with}
   */
  public RoutingDesk with(Decisions others) {
    Profile profile = profileNow.get();
    return new RoutingDesk(others, themes.with(others), () -> profile, roles, hints);
  }

  /**
   * The desk that decides about this work, which may belong to the share of work that takes other
   * versions of tables.
   *
   * @param work the id of the signal, or of what is opened by hand
   */
  public RoutingDesk forWork(UUID work) {
    Decisions its = decisions.forWork(work);
    return its == decisions
        ? this
        : new RoutingDesk(its, themes.with(its), profileNow, roles, hints);
  }

  /** A desk that decides the same way, where domains were other ones. */
  public RoutingDesk with(DomainHints others) {
    return new RoutingDesk(decisions, profileNow, roles, others);
  }

  /** A desk that decides the same way, under another profile. */
  public RoutingDesk with(Profile other) {
    return new RoutingDesk(decisions, () -> other, roles, hints);
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
    return asked(facts, named).decision();
  }

  /** As {@link #decide(SignalFacts)}, with what each table was asked and answered. */
  public PartialDecision ask(SignalFacts facts) {
    return asked(facts, ManualOverrides.NOTHING);
  }

  private PartialDecision asked(SignalFacts facts, ManualOverrides named) {
    PartialDecision deciding = begin(facts, RoutingAnswers.NONE, named);
    for (RoutingQuestion question : RoutingQuestion.values()) {
      deciding.answered(question, decisions.evaluate(question.table(), deciding.inputs(question)));
    }
    return deciding;
  }

  /** How urgent work is that is of no domain in particular, under this profile. */
  public Urgency urgency(Category category, Severity severity, Profile profile) {
    Classification about = new Classification("", category, "", severity, List.of());
    return Urgency.of(
        decisions.evaluate(RoutingQuestion.URGENCY.table(), Urgency.inputs(about, profile)),
        profile);
  }

  /** As {@link #begin(SignalFacts, RoutingAnswers, ManualOverrides)}, all by the tables. */
  public PartialDecision begin(SignalFacts facts, RoutingAnswers given) {
    return begin(facts, given, ManualOverrides.NOTHING);
  }

  /**
   * Begins, or takes up again, a decision where the steps of a diagram ask the tables.
   *
   * @param given what steps were answered before
   * @param named what the tables do not decide
   */
  public PartialDecision begin(SignalFacts facts, RoutingAnswers given, ManualOverrides named) {
    SignalFacts known = queues.withKnownRole(facts);
    return new PartialDecision(
        new KnownSignal(profileNow.get(), known, themes.in(known), named),
        given,
        classifier,
        queues,
        words);
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
}
