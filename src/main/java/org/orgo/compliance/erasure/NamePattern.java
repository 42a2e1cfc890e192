package org.orgo.compliance.erasure;

import java.util.Collection;
import java.util.stream.Collectors;

/**
 * Finds names and addresses in texts, as PostgreSQL's expressions do: each as a whole, so that the
 * address of somebody else that ends alike is not touched. A name of one word is left alone: it may
 * be anybody's, or a word.
 */
final class NamePattern {

  private static final String BEFORE = "(?<![[:alnum:]._%+-])";
  private static final String AFTER = "(?![[:alnum:]-])";

  private NamePattern() {}

  static boolean isDistinct(String name) {
    return name.indexOf('@') > 0 || name.strip().indexOf(' ') > 0;
  }

  /**
   * @param names at least one
   */
  static String of(Collection<String> names) {
    return names.stream()
        .map(NamePattern::escaped)
        .collect(Collectors.joining("|", BEFORE + "(?:", ")" + AFTER));
  }

  /** A text that JSON writes with a backslash is found so too. */
  private static String escaped(String name) {
    return name.strip().replaceAll("([^\\p{L}\\p{N}\\s])", "\\\\$1").replaceAll("\\s+", "\\\\s+");
  }
}
