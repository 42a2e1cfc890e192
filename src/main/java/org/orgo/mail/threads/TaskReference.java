package org.orgo.mail.threads;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.orgo.vocabulary.work.WorkNumber;

/**
 * How subjects name a task: by its number, such as {@code [NSH-1042]}; mails that left before there
 * were numbers say {@code [#3F2A91C4]}, the first digits of its id. Anybody can write one: it
 * suggests a task and proves nothing. The only place that knows its form.
 */
public final class TaskReference {

  private static final Pattern EARLIER = Pattern.compile("\\[#([0-9A-Fa-f]{8})]");
  private static final Pattern ANSWERED =
      Pattern.compile(
          "^\\s*((re|aw|sv|antw|rép|réf)(\\[\\d+])?\\s*:\\s*)+", Pattern.CASE_INSENSITIVE);

  private TaskReference() {}

  public static String of(String number) {
    return "[" + number + "]";
  }

  /** The subject of an answer to a mail of this subject, about the task of this number. */
  public static String answering(String subject, String number) {
    String theirs = ANSWERED.matcher(subject == null ? "" : subject).replaceFirst("").strip();
    String words = EARLIER.matcher(theirs).replaceAll("").replace(of(number), "").strip();
    return Stream.of("Re:", words, of(number))
        .filter(part -> !part.isEmpty())
        .reduce((before, part) -> before + " " + part)
        .orElseThrow();
  }

  /** What may be numbers of tasks, in brackets or not. */
  static List<String> numbers(String subject) {
    return WorkNumber.in(subject == null ? "" : subject).stream().map(WorkNumber::text).toList();
  }

  /** The first and the last id that a task can have which the subject of an earlier mail names. */
  static Optional<List<UUID>> earlier(String subject) {
    Matcher matcher = EARLIER.matcher(subject == null ? "" : subject);
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
