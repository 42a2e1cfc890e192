package org.orgo.tasks.filter;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.orgo.vocabulary.work.Priority;
import org.orgo.vocabulary.work.Severity;
import org.orgo.vocabulary.work.TaskStatus;
import org.orgo.vocabulary.work.Visibility;

/** What a condition is on. */
public enum TermField {
  STATUS(
      Stream.concat(Stream.of(TermField.OPEN, TermField.CLOSED), names(TaskStatus.values()))
          .toList()),
  SEVERITY(names(Severity.values()).toList()),
  PRIORITY(names(Priority.values()).toList()),
  VISIBILITY(names(Visibility.values()).toList()),
  QUEUE(List.of()),
  ASSIGNEE(List.of(TermField.ME, TermField.NOBODY)),
  REQUESTER(List.of(TermField.ME)),
  TYPE(List.of()),
  LABEL(List.of()),
  CASE(List.of()),
  TAG(List.of()),
  DUE(List.of("<2h", "<1d", "today", "overdue")),
  CREATED(List.of("<1d", "<7d", "today")),
  /** A number of a task that stands alone. */
  NUMBER(null),
  /** Words that stand alone. */
  TEXT(null);

  /** Conditions that need no colon. */
  static final List<String> SHORT_FORMS = List.of("mine", "unassigned", "overdue");

  static final String OPEN = "open";
  static final String CLOSED = "closed";
  static final String ME = "me";
  static final String NOBODY = "nobody";

  private final List<String> proposed;

  TermField(List<String> proposed) {
    this.proposed = proposed;
  }

  /** As people write it, before the colon. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Values to propose while somebody types; none where the organization knows them. */
  public List<String> proposed() {
    return proposed;
  }

  /** Those that are written with a colon. */
  static List<TermField> written() {
    return Arrays.stream(values()).filter(field -> field.proposed != null).toList();
  }

  static Optional<TermField> of(String word) {
    return written().stream().filter(field -> field.word().equalsIgnoreCase(word)).findFirst();
  }

  private static Stream<String> names(Enum<?>[] words) {
    return Arrays.stream(words).map(word -> word.name().toLowerCase(Locale.ROOT));
  }
}
