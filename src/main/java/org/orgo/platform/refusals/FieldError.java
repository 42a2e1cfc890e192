package org.orgo.platform.refusals;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.lang.Nullable;

/**
 * One field of a request that is not valid.
 *
 * @param field as the request wrote it, such as {@code owner_role}
 * @param message for programs, in English
 * @param allowed the values it could have had; null when the list is open
 * @param wording the same for people, in their language; null where there is none
 */
public record FieldError(
    String field, String message, @Nullable List<String> allowed, @JsonIgnore Wording wording) {

  /** A key of the messages, and what its text leaves open. */
  public record Wording(String key, List<String> values) {}

  public static FieldError of(String field, String message) {
    return new FieldError(field, message, null, null);
  }

  public FieldError worded(String key, Object... values) {
    List<String> texts = Arrays.stream(values).map(String::valueOf).toList();
    return new FieldError(field, message, allowed, new Wording(key, texts));
  }

  /** The field is a settled word and this is none of them. */
  public static FieldError notAmong(String field, Class<? extends Enum<?>> words) {
    return notAmong(field, Arrays.stream(words.getEnumConstants()).map(Enum::name).toList());
  }

  public static FieldError notAmong(String field, List<String> allowed) {
    return new FieldError(
        field,
        String.format(Locale.ROOT, "must be one of %s", String.join(", ", allowed)),
        allowed,
        null);
  }
}
