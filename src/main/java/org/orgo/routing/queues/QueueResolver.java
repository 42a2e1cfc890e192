package org.orgo.routing.queues;

import java.util.Map;
import java.util.Optional;
import org.orgo.engine.decisions.DecisionOutcome;
import org.orgo.organizations.profile.Profile;
import org.orgo.people.roles.RoleDirectory;
import org.orgo.routing.Assistance;
import org.orgo.routing.SignalFacts;
import org.orgo.routing.classification.Classifier;
import org.orgo.routing.tables.DecisionLog;
import org.orgo.routing.tables.EnumCells;
import org.orgo.routing.tables.RoutingTables;
import org.orgo.vocabulary.label.Handling;
import org.orgo.vocabulary.label.HorizontalRole;
import org.orgo.vocabulary.label.Label;
import org.orgo.vocabulary.work.NotifyScope;
import org.orgo.vocabulary.work.Visibility;

/** Finds the queue of a label, and what is opened there. */
public final class QueueResolver {
  private final RoleDirectory roles;

  public QueueResolver(RoleDirectory roles) {
    this.roles = roles;
  }

  /**
   * Where a signal goes.
   *
   * @param wanted what would open if no person had a say in it
   */
  public record Resolution(Placement placement, Handling wanted) {}

  /** The facts with the role of their label as the registry writes it, where it knows the role. */
  public SignalFacts withKnownRole(SignalFacts facts) {
    return facts
        .label()
        .flatMap(
            label -> label.horizontalRole().flatMap(roles::resolve).map(label::withHorizontalRole))
        .map(facts::labelled)
        .orElse(facts);
  }

  public Resolution resolve(
      SignalFacts facts, Classifier.Verdict verdict, Profile profile, DecisionLog reasons) {
    Optional<HorizontalRole> written = verdict.label().horizontalRole();
    Optional<HorizontalRole> known = written.flatMap(roles::resolve);
    if (written.isPresent() && known.isEmpty()) {
      refuseIfTyped(facts, written.get());
      reasons.note("There is no role " + written.get() + " here: triage takes it.");
    }
    Label label = known.map(verdict.label()::withHorizontalRole).orElse(verdict.label());
    DecisionOutcome row =
        reasons.ask(RoutingTables.LABEL_ROUTING, () -> questions(label, known, verdict, profile));
    Handling wanted = wanted(facts, verdict, row);
    Handling opens = Assistance.allowed(profile.automation(), wanted);
    boolean movesDown = label.isBroadcast() && opensWork(opens);
    return new Resolution(
        new Placement(
            movesDown ? label.owning() : label,
            movesDown ? Optional.of(label) : Optional.empty(),
            opens,
            owner(row, reasons),
            EnumCells.read(Visibility.class, row, "visibility", profile.defaults().visibility()),
            EnumCells.read(NotifyScope.class, row, "notifyScope", profile.notifyScope())),
        wanted);
  }

  private static Handling wanted(
      SignalFacts facts, Classifier.Verdict verdict, DecisionOutcome row) {
    if (facts.label().isEmpty() && verdict.opens() == Handling.DROP) {
      return Handling.DROP;
    }
    Handling usual =
        facts.label().isPresent() || verdict.label().isBroadcast()
            ? verdict.label().defaultHandling()
            : verdict.opens();
    return EnumCells.read(Handling.class, row, "creates", usual);
  }

  private static Map<String, Object> questions(
      Label label, Optional<HorizontalRole> role, Classifier.Verdict verdict, Profile profile) {
    return Map.of(
        "broadcast", label.isBroadcast(),
        "base", String.valueOf(label.base()),
        "category", label.category().digit(),
        "intent", label.intent().digit(),
        "role", role.map(HorizontalRole::code).orElse(""),
        "type", verdict.about().type(),
        "profile", profile.code());
  }

  private HorizontalRole owner(DecisionOutcome row, DecisionLog reasons) {
    String named = row.text("ownerRole");
    if (named.isEmpty()) {
      return roles.triageRole();
    }
    return roles
        .resolve(HorizontalRole.parse(named))
        .orElseGet(
            () -> {
              reasons.note("There is no role " + named + " here: triage takes it.");
              return roles.triageRole();
            });
  }

  private static void refuseIfTyped(SignalFacts facts, HorizontalRole role) {
    if (facts.typedByPerson() && facts.label().isPresent()) {
      throw new UnknownOwnerRole(role);
    }
  }

  private static boolean opensWork(Handling opens) {
    return opens != Handling.INFORM && opens != Handling.DROP;
  }
}
