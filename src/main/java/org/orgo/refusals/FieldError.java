package org.orgo.refusals;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * One field of a request that cannot be taken.
 *
 * @param field as the request wrote it, such as {@code owner_role}
 * @param allowed the values it could have had; null when the list is open
 */
public record FieldError(String field, String message, List<String> allowed) {

  public static FieldError of(String field, String message) {
    return new FieldError(field, message, null);
  }

  /** The field is a settled word and this is none of them. */
  public static FieldError notAmong(String field, Class<? extends Enum<?>> words) {
    return notAmong(field, Arrays.stream(words.getEnumConstants()).map(Enum::name).toList());
  }

  public static FieldError notAmong(String field, List<String> allowed) {
    return new FieldError(
        field,
        String.format(Locale.ROOT, "must be one of %s", String.join(", ", allowed)),
        allowed);
  }
}
