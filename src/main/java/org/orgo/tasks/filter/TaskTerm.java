package org.orgo.tasks.filter;

import java.time.Instant;
import java.util.List;
import org.springframework.lang.Nullable;

/**
 * One condition on tasks, ready for the statement.
 *
 * @param excluded whether it is the other tasks that are meant
 * @param values any of them; none where nothing can fit
 * @param from the first moment that fits; null where it does not bound
 * @param until the first moment after those that fit; null likewise
 * @param search the words to look for; null where it is on something else
 */
public record TaskTerm(
    TermField field,
    boolean excluded,
    List<String> values,
    @Nullable Instant from,
    @Nullable Instant until,
    @Nullable TextSearch search) {

  static TaskTerm of(TermField field, boolean excluded, List<String> values) {
    return new TaskTerm(field, excluded, List.copyOf(values), null, null, null);
  }

  static TaskTerm between(TermField field, boolean excluded, Instant from, Instant until) {
    return new TaskTerm(field, excluded, List.of(), from, until, null);
  }

  static TaskTerm searching(boolean excluded, TextSearch search) {
    return new TaskTerm(TermField.TEXT, excluded, List.of(), null, null, search);
  }

  /** Its name for the statement. */
  public String key() {
    return field.name();
  }

  /** Whether it names somebody or something that there is not. */
  public boolean matchesNothing() {
    return values.isEmpty() && from == null && until == null && search == null;
  }

  /** Those of the values that are ids. */
  public List<String> ids() {
    return values.stream().filter(value -> !value.equals(TermField.NOBODY)).toList();
  }
}
