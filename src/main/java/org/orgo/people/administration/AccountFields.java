package org.orgo.people.administration;

import java.util.List;
import java.util.regex.Pattern;
import org.orgo.platform.refusals.FieldError;
import org.orgo.platform.refusals.InvalidRequest;

/** What may be said about an account. */
final class AccountFields {

  private static final List<String> LANGUAGES = List.of("en", "fr");
  private static final int MAX_NAME_LENGTH = 200;

  private static final Pattern EMAIL =
      Pattern.compile("[^\\s@<>,;:\"()]{1,64}@[^\\s@<>,;:\"()]{1,180}");

  private AccountFields() {}

  static void requireAddress(String email) {
    if (email == null || !EMAIL.matcher(email.strip()).matches()) {
      throw new InvalidRequest(
          FieldError.of("email", "must be an address such as ann@example.org")
              .worded("user.refused.email"));
    }
  }

  static String name(String given) {
    String name = given == null ? "" : given.strip();
    if (name.isEmpty() || name.length() > MAX_NAME_LENGTH) {
      throw new InvalidRequest(
          FieldError.of("display_name", "must have 1 to %d characters".formatted(MAX_NAME_LENGTH))
              .worded("user.refused.name"));
    }
    return name;
  }

  /** Null for the organization's language. */
  static String locale(String given) {
    if (given == null || given.isBlank()) {
      return null;
    }
    if (!LANGUAGES.contains(given)) {
      throw new InvalidRequest(FieldError.notAmong("locale", LANGUAGES));
    }
    return given;
  }
}
