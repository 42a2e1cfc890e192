package org.orgo.mail.threads;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How subjects name a task, such as {@code [#3F2A91C4]}. Anybody can write one: it suggests a task
 * and proves nothing. The only place that knows its form.
 */
public final class TaskReference {

  private static final int DIGITS = 8;
  private static final Pattern FORM = Pattern.compile("\\[#([0-9A-Fa-f]{8})]");
  private static final Pattern ANSWERED =
      Pattern.compile(
          "^\\s*((re|aw|sv|antw|rép|réf)(\\[\\d+])?\\s*:\\s*)+", Pattern.CASE_INSENSITIVE);

  private TaskReference() {}

  public static String of(UUID task) {
    return "[#" + task.toString().substring(0, DIGITS).toUpperCase(Locale.ROOT) + "]";
  }

  /** The subject of an answer to a mail of this subject, about the task. */
  public static String answering(String subject, UUID task) {
    String theirs = ANSWERED.matcher(subject == null ? "" : subject).replaceFirst("").strip();
    return Stream.of("Re:", FORM.matcher(theirs).replaceAll("").strip(), of(task))
        .filter(part -> !part.isEmpty())
        .reduce((before, part) -> before + " " + part)
        .orElseThrow();
  }

  /** The first and the last id that a task can have which the subject names. */
  static Optional<List<UUID>> in(String subject) {
    Matcher matcher = FORM.matcher(subject == null ? "" : subject);
    if (!matcher.find()) {
      return Optional.empty();
    }
    String digits = matcher.group(1);
    return Optional.of(
        List.of(
            UUID.fromString(digits + "-0000-0000-0000-000000000000"),
            UUID.fromString(digits + "-ffff-ffff-ffff-ffffffffffff")));
  }
}
