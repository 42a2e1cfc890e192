package org.orgo.platform.refusals;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the known name that was probably meant by an unknown one. */
public final class NearestName {

  private static final int MAX_LENGTH = 80;

  private NearestName() {}

  /** {@code ownerRole} means {@code owner_role}, and so does {@code owner_rol}. */
  public static Optional<String> among(Collection<String> known, String name) {
    if (name.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    String plain = plain(name);
    return known.stream()
        .filter(each -> distance(plain, plain(each)) <= plain.length() / 3)
        .min(Comparator.comparingInt(each -> distance(plain, plain(each))));
  }

  private static String plain(String name) {
    return name.replaceAll("[_\\-.\\s]", "").toLowerCase(Locale.ROOT);
  }

  /** How many characters differ (Levenshtein). */
  private static int distance(String one, String other) {
    int[] row = new int[other.length() + 1];
    for (int j = 0; j <= other.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= other.length(); j++) {
        int changed = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[other.length()];
  }
}
