package org.orgo.reviews.response.opening;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.orgo.engine.deployment.check.tables.TableContract;
import org.orgo.engine.deployment.check.tables.TableContract.Answer;
import org.orgo.engine.deployment.check.tables.TableContract.TableFact;
import org.orgo.engine.deployment.check.tables.TableContracts;
import org.orgo.engine.deployment.check.tables.ValueRule;
import org.orgo.engine.deployment.check.tables.ValueRule.Wrong;
import org.orgo.people.roles.RoleDirectory;
import org.orgo.reviews.patterns.PatternKind;
import org.orgo.vocabulary.label.InvalidLabel;
import org.orgo.vocabulary.label.Label;
import org.orgo.vocabulary.work.Severity;
import org.orgo.web.Texts;
import org.springframework.stereotype.Component;

/** What {@code review-tasks} is told and must answer: a row for each task of a pattern's case. */
@Component
class PatternTaskContract implements TableContracts {

  private static final Texts TEXTS = new Texts(Locale.ENGLISH, ZoneOffset.UTC, Instant.EPOCH);

  private final RoleDirectory roles;

  PatternTaskContract(RoleDirectory roles) {
    this.roles = roles;
  }

  @Override
  public List<TableContract> of(Optional<String> tenant) {
    Set<String> known = new TreeSet<>(tenant.map(roles::rolesOf).orElseGet(roles::catalogue));
    known.add("");
    return List.of(
        new TableContract(
            PatternTasks.TABLE.value(),
            Set.of("COLLECT"),
            List.of(
                TableFact.word("kind", names(PatternKind.values())).asColumn(),
                TableFact.word("severity", names(Severity.values())),
                TableFact.text("label")),
            List.of(
                Answer.text("title", PatternTaskContract::title).filled(),
                Answer.text("role", ValueRule.oneOf(known)),
                Answer.text("label", PatternTaskContract::label),
                Answer.text("reactivity", PatternTaskContract::reactivity).filled()),
            true));
  }

  /** A sentence, or the key of a text there is. */
  private static Optional<Wrong> title(Object value) {
    String title = value.toString();
    return title.startsWith(PatternTasks.TEXT_KEYS) && TEXTS.or(title, "").isEmpty()
        ? Optional.of(
            new Wrong(
                "says \"" + title + "\", which is no text there is",
                "Write the title itself, such as \"Look at the place\""))
        : Optional.empty();
  }

  private static Optional<Wrong> label(Object value) {
    try {
      return value.toString().isEmpty() || !Label.parse(value.toString()).isBroadcast()
          ? Optional.empty()
          : Optional.of(
              new Wrong(
                  "says \"" + value + "\", which is a broadcast and nobody's work",
                  "Write a label with the base of its owner, such as 11.94.Operations.Safety"));
    } catch (InvalidLabel invalid) {
      return Optional.of(
          new Wrong(
              "says \"" + value + "\", which is no label",
              "Leave it empty for the label of the case, or write one such as"
                  + " 11.94.Operations.Safety"));
    }
  }

  private static Optional<Wrong> reactivity(Object value) {
    try {
      Duration read = Duration.parse(value.toString());
      return read.isNegative() || read.isZero()
          ? Optional.of(new Wrong("says \"" + value + "\", which is over at once", "Write more"))
          : Optional.empty();
    } catch (DateTimeException unreadable) {
      return Optional.of(
          new Wrong(
              "says \"" + value + "\", which is no duration",
              "Write days and hours such as P7D or PT12H"));
    }
  }

  private static List<String> names(Enum<?>[] words) {
    return Arrays.stream(words).map(Enum::name).toList();
  }
}
