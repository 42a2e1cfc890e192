package org.orgo.web.problems;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.orgo.platform.refusals.FieldError;
import org.orgo.platform.refusals.NearestName;

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

  private Optional<String> nearest(String name) {
    return NearestName.among(names, name);
  }
}
