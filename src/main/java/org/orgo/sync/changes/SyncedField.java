package org.orgo.sync.changes;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.orgo.platform.refusals.FieldError;
import org.orgo.platform.refusals.InvalidRequest;
import org.orgo.tasks.Task;
import org.orgo.tasks.TaskChange;
import org.orgo.vocabulary.work.Priority;

/**
 * A field that a node may change. Visibility and whatever names a person are none: the one never
 * becomes weaker without the server, the other never travels this way.
 */
public enum SyncedField {
  TITLE(Task::title),
  DESCRIPTION(Task::description),
  PRIORITY(task -> task.priority().name()),
  DUE_AT(task -> Objects.toString(task.deadline().dueAt(), null));

  private final Function<Task, String> value;

  SyncedField(Function<Task, String> value) {
    this.value = value;
  }

  /** As operations write it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<SyncedField> of(String word) {
    return Arrays.stream(values()).filter(field -> field.word().equals(word)).findFirst();
  }

  /** What they are, for who has to name one. */
  public static List<String> words() {
    return Arrays.stream(values()).map(SyncedField::word).toList();
  }

  /** What the field says, as operations write it. */
  public String of(Task task) {
    return value.apply(task);
  }

  /** Whether two texts say the same in this field. */
  boolean same(String one, String other) {
    return Objects.equals(one, other)
        || this == DUE_AT && one != null && other != null && instant(one).equals(instant(other));
  }

  /**
   * @throws InvalidRequest when the field cannot say that
   */
  public TaskChange change(String newValue, Integer expectedVersion) {
    if (newValue == null || newValue.isBlank() && this != DESCRIPTION) {
      throw new InvalidRequest(FieldError.of("new_value", "is missing"));
    }
    return new TaskChange(
        this == TITLE ? newValue : null,
        this == DESCRIPTION ? newValue : null,
        this == PRIORITY ? priority(newValue) : null,
        this == DUE_AT ? instant(newValue) : null,
        null,
        expectedVersion);
  }

  private static Priority priority(String word) {
    try {
      return Priority.valueOf(word.strip().toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException unknown) {
      throw new InvalidRequest(FieldError.notAmong("new_value", Priority.class));
    }
  }

  private static Instant instant(String text) {
    try {
      return Instant.parse(text.strip());
    } catch (DateTimeException wrong) {
      throw new InvalidRequest(
          FieldError.of("new_value", "must be a time such as 2027-03-31T09:00:00Z"));
    }
  }
}
