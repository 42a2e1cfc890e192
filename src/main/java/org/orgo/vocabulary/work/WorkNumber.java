package org.orgo.vocabulary.work;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * How people call a task or a case, such as {@code NSH-1042}: a prefix of the organization, and a
 * number that no other task or case of it has. The only place that knows its form; in any letter
 * case where people write it.
 */
public record WorkNumber(String text) {

  private static final String FORM = "[A-Z][A-Z0-9]{0,7}-[1-9][0-9]{0,14}";
  private static final Pattern ALONE = Pattern.compile(FORM, Pattern.CASE_INSENSITIVE);
  private static final Pattern AMONG_WORDS =
      Pattern.compile("(?<![\\p{Alnum}-])" + FORM + "(?![\\p{Alnum}-])", Pattern.CASE_INSENSITIVE);
  private static final int MOST = 5;

  public WorkNumber {
    text = text.toUpperCase(Locale.ROOT);
  }

  /** Empty where the text is none. */
  public static Optional<WorkNumber> of(String text) {
    return ALONE.matcher(text).matches() ? Optional.of(new WorkNumber(text)) : Optional.empty();
  }

  /** What looks like one in a text, the first five. */
  public static List<WorkNumber> in(String text) {
    return AMONG_WORDS
        .matcher(text)
        .results()
        .map(MatchResult::group)
        .map(WorkNumber::new)
        .distinct()
        .limit(MOST)
        .toList();
  }

  @Override
  public String toString() {
    return text;
  }
}
