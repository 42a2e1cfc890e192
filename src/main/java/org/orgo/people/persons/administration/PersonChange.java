package org.orgo.people.persons.administration;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.orgo.people.accounts.EmailAddresses;
import org.orgo.platform.refusals.FieldError;
import org.orgo.platform.refusals.InvalidRequest;
import org.springframework.lang.Nullable;

/**
 * What is said about a person. Null leaves a part as it is; a blank address takes it away.
 *
 * @param confidentiality {@code normal}, {@code sensitive} or {@code highly_sensitive}
 * @param expectedVersion the one that was looked at; null for whatever is there
 */
public record PersonChange(
    @Nullable String displayName,
    @Nullable String email,
    @Nullable String confidentiality,
    @Nullable Integer expectedVersion) {

  public static final List<String> CONFIDENTIALITIES =
      List.of("normal", "sensitive", "highly_sensitive");

  private static final int MAX_NAME_LENGTH = 200;

  private static final Pattern ADDRESS =
      Pattern.compile("[^\\s@<>,;:\"()]{1,64}@[^\\s@<>,;:\"()]{1,180}");

  public PersonChange {
    displayName = displayName == null ? null : displayName.strip();
    email = email == null ? null : email.strip();
    confidentiality =
        confidentiality == null ? null : confidentiality.strip().toLowerCase(Locale.ROOT);
    if (displayName != null && (displayName.isEmpty() || displayName.length() > MAX_NAME_LENGTH)) {
      throw new InvalidRequest(
          FieldError.of("display_name", "must have 1 to %d characters".formatted(MAX_NAME_LENGTH))
              .worded("user.refused.name"));
    }
    if (email != null && !email.isEmpty() && !ADDRESS.matcher(email).matches()) {
      throw new InvalidRequest(
          FieldError.of("email", "must be an address such as ann@example.org")
              .worded("user.refused.email"));
    }
    if (confidentiality != null && !CONFIDENTIALITIES.contains(confidentiality)) {
      throw new InvalidRequest(FieldError.notAmong("confidentiality", CONFIDENTIALITIES));
    }
  }

  String nameOr(String before) {
    return displayName == null ? before : displayName;
  }

  String confidentialityOr(String before) {
    return confidentiality == null ? before : confidentiality;
  }

  String emailOr(String before) {
    if (email == null) {
      return before;
    }
    return email.isEmpty() ? null : EmailAddresses.normal(email);
  }
}
