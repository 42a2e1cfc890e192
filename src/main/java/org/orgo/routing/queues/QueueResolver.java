package org.orgo.routing.queues;

import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.orgo.engine.decisions.DecisionOutcome;
import org.orgo.organizations.profile.Profile;
import org.orgo.people.roles.RoleDirectory;
import org.orgo.routing.Assistance;
import org.orgo.routing.SignalFacts;
import org.orgo.routing.classification.Classifier;
import org.orgo.routing.tables.EnumCells;
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

  /**
   * The label with its role as the registry writes it, or without one where nobody has that role.
   *
   * @param role empty when the label names none, or none that is known here
   */
  public record Address(Label label, Optional<HorizontalRole> role) {}

  /**
   * @throws UnknownOwnerRole when a person typed a role that the organization does not have
   */
  public Address address(SignalFacts facts, Label label, Consumer<String> notes) {
    Optional<HorizontalRole> written = label.horizontalRole();
    Optional<HorizontalRole> known = written.flatMap(roles::resolve);
    if (written.isPresent() && known.isEmpty()) {
      refuseIfTyped(facts, written.get());
      notes.accept("There is no role " + written.get() + " here: triage takes it.");
    }
    return new Address(known.map(label::withHorizontalRole).orElse(label), known);
  }

  /** What the table is asked about a label. */
  public static Map<String, Object> inputs(Address address, String type, Profile profile) {
    Label label = address.label();
    return Map.of(
        "broadcast", label.isBroadcast(),
        "base", String.valueOf(label.base()),
        "category", label.category().digit(),
        "intent", label.intent().digit(),
        "role", address.role().map(HorizontalRole::code).orElse(""),
        "type", type,
        "profile", profile.code());
  }

  /**
   * @param verdict with the label that {@link #address} gives
   */
  public Resolution resolve(
      SignalFacts facts,
      Classifier.Verdict verdict,
      DecisionOutcome row,
      Profile profile,
      Consumer<String> notes) {
    Label label = verdict.label();
    Handling wanted = wanted(facts, verdict, row);
    Handling opens = Assistance.allowed(profile.automation(), wanted);
    boolean movesDown = label.isBroadcast() && opensWork(opens);
    return new Resolution(
        new Placement(
            movesDown ? label.owning() : label,
            movesDown ? Optional.of(label) : Optional.empty(),
            opens,
            owner(row, notes),
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

  private HorizontalRole owner(DecisionOutcome row, Consumer<String> notes) {
    String named = row.text("ownerRole");
    if (named.isEmpty()) {
      return roles.triageRole();
    }
    return roles
        .resolve(HorizontalRole.parse(named))
        .orElseGet(
            () -> {
              notes.accept("There is no role " + named + " here: triage takes it.");
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
