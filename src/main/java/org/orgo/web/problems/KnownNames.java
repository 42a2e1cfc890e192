package org.orgo.web.problems;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.orgo.platform.refusals.FieldError;

/** The names a request may use, and which of them somebody meant who wrote another one. */
record KnownNames(List<String> names) {

  private static final int MAX_SHOWN = 100;

  static KnownNames of(Collection<?> names) {
    return new KnownNames(names.stream().map(String::valueOf).sorted().toList());
  }

  /**
   * @param path the whole path of the field
   * @param name its last part, as it was written
   */
  FieldError unknown(String path, String name) {
    String hint = nearest(name).map(" did you mean %s?"::formatted).orElse("");
    String shown = path.length() <= MAX_SHOWN ? path : path.substring(0, MAX_SHOWN) + "…";
    return new FieldError(shown, ("is not known here;" + hint).replaceAll(";$", ""), names, null);
  }

  /** {@code ownerRole} means {@code owner_role}, and so does {@code owner_rol}. */
  Optional<String> nearest(String name) {
    if (name.length() > MAX_SHOWN) {
      return Optional.empty();
    }
    String plain = plain(name);
    return names.stream()
        .filter(known -> distance(plain, plain(known)) <= plain.length() / 3)
        .min(Comparator.comparingInt(known -> distance(plain, plain(known))));
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
