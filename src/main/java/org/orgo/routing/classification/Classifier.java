package org.orgo.routing.classification;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.orgo.engine.decisions.DecisionOutcome;
import org.orgo.routing.DomainHints;
import org.orgo.routing.SignalFacts;
import org.orgo.routing.tables.EnumCells;
import org.orgo.routing.tables.RoutingTables;
import org.orgo.vocabulary.label.Handling;
import org.orgo.vocabulary.label.HorizontalRole;
import org.orgo.vocabulary.label.Label;
import org.orgo.vocabulary.label.LabelCategory;
import org.orgo.vocabulary.work.Category;
import org.orgo.vocabulary.work.Severity;

/** Finds out what a signal is about, and its label if the sender gave none. */
public final class Classifier {
  /** Where neither a row nor the domain that was meant knows a label. */
  private static final Label TRIAGE = Label.parse("1001.11.Triage");

  private static final String UNKNOWN_TYPE = "general";

  private final DomainHints hints;

  public Classifier(DomainHints hints) {
    this.hints = hints;
  }

  /**
   * What the tables make of a signal.
   *
   * @param opens what the classification wants; a label given by the sender may want otherwise
   */
  public record Verdict(Classification about, Label label, Handling opens) {

    public Verdict under(Label other) {
      return new Verdict(about, other, opens);
    }
  }

  /** What the table that weighs the severity is asked after this row of the classification. */
  public Map<String, Object> severityInputs(DecisionOutcome row, Themes themes) {
    return Map.of(
        "baseSeverity",
        severity(row, Severity.MODERATE).name(),
        "type",
        row.text("type"),
        RoutingTables.THEMES,
        themes.names());
  }

  /** The severity that a row names, or the other one where it leaves that open. */
  public static Severity severity(DecisionOutcome row, Severity otherwise) {
    return EnumCells.read(Severity.class, row, "severity", otherwise);
  }

  /**
   * @param row of the classification; its severity is the one before it is weighed
   */
  public Verdict classify(SignalFacts facts, DecisionOutcome row, Consumer<String> notes) {
    if (row.rules().isEmpty()) {
      notes.accept("No row of the classification matched: triage reads it.");
    }
    Optional<String> meant =
        row.text("label").isEmpty() ? meant(facts).filter(this::isDomain) : Optional.empty();
    meant.ifPresent(
        domain ->
            notes.accept("No row knew better: the file of the domain " + domain + " decides."));
    Category category = EnumCells.read(Category.class, row, "category", Category.REQUEST);
    return new Verdict(
        new Classification(
            meant.orElse(row.rules().isEmpty() ? UNKNOWN_TYPE : row.text("type")),
            facts.label().map(label -> categoryOf(label, category)).orElse(category),
            row.text("subtype"),
            severity(row, Severity.MODERATE),
            tags(row.text("tags"))),
        facts.label().orElseGet(() -> label(row, meant)),
        EnumCells.read(Handling.class, row, "opens", Handling.TASK));
  }

  private Label label(DecisionOutcome row, Optional<String> meant) {
    return row.text("label").isEmpty()
        ? meant.flatMap(hints::domain).map(DomainHints.Domain::label).orElse(TRIAGE)
        : Label.parse(row.text("label"));
  }

  private boolean isDomain(String type) {
    return hints.domain(type).isPresent();
  }

  /** The type the sender named, else the domain whose address or role it is for. */
  private Optional<String> meant(SignalFacts facts) {
    String given = givenType(facts);
    return given.isEmpty() ? hints.domainOfAddress(facts.recipientName()) : Optional.of(given);
  }

  /** What the table is asked: names and themes, and nothing of the text. */
  public Map<String, Object> inputs(SignalFacts facts, Themes themes) {
    return Map.of(
        "givenType",
        givenType(facts),
        "domain",
        meant(facts).orElse(""),
        "recipient",
        facts.recipientName(),
        "senderDomain",
        facts.senderDomain(),
        "channel",
        facts.channel(),
        "bulk",
        facts.bulk(),
        RoutingTables.THEMES,
        themes.names());
  }

  /** The type the sender named, else the one of the role in the label the sender gave. */
  private String givenType(SignalFacts facts) {
    if (!facts.type().isEmpty()) {
      return facts.type();
    }
    Optional<HorizontalRole> role = facts.label().flatMap(Label::horizontalRole);
    return role.flatMap(hints::domainOfRole).orElse("");
  }

  private static Category categoryOf(Label given, Category classified) {
    return switch (given.intent()) {
      case REQUEST -> Category.REQUEST;
      case UPDATE, DECISION -> Category.UPDATE;
      case DISTRIBUTION -> Category.DISTRIBUTION;
      case REPORT ->
          classified == Category.INCIDENT || given.category() == LabelCategory.CRISIS_AND_EMERGENCY
              ? Category.INCIDENT
              : Category.REPORT;
    };
  }

  private static List<String> tags(String written) {
    return Arrays.stream(written.split(","))
        .map(String::strip)
        .filter(tag -> !tag.isEmpty())
        .toList();
  }
}
