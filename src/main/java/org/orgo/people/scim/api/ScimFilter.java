package org.orgo.people.scim.api;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.orgo.people.accounts.EmailAddresses;
import org.orgo.people.scim.AccountCondition;
import org.orgo.people.scim.api.ScimRefused.ScimType;

/**
 * The part of SCIM's filters that directories ask with: comparisons by {@code eq}, joined by {@code
 * and}, of attributes by which one looks somebody up.
 */
final class ScimFilter {

  private static final int MAX_LENGTH = 1_000;

  /** An attribute, an operator, and a text or a word. */
  private static final Pattern COMPARISON =
      Pattern.compile(
          "\\s*([\\w.:\\-\\[\\]\"' ]+?)\\s+([a-zA-Z]{2})\\s+(?:\"((?:[^\"\\\\]|\\\\.)*)\"|(true|false))\\s*");

  private static final Pattern AND = Pattern.compile("(?i)and\\s+");
  private static final String USER = "urn:ietf:params:scim:schemas:core:2.0:user:";

  private ScimFilter() {}

  /**
   * @param filter null for none
   * @throws ScimRefused naming what is not understood
   */
  static AccountCondition ofUsers(String filter) {
    UUID id = null;
    String email = null;
    String externalId = null;
    Boolean active = null;
    for (Map.Entry<String, String> each : comparisons(filter).entrySet()) {
      String value = each.getValue();
      switch (each.getKey()) {
        case "id" -> id = uuid(value);
        case "username", "emails", "emails.value", "emails[type eq \"work\"].value" ->
            email = EmailAddresses.normal(value);
        case "externalid" -> externalId = value;
        case "active" -> active = truth(value);
        default -> throw unknown(each.getKey(), "id, userName, externalId, emails.value, active");
      }
    }
    return new AccountCondition(id, email, externalId, active);
  }

  /**
   * @return the name that is looked for; null for none
   */
  static String ofGroups(String filter) {
    String name = null;
    for (Map.Entry<String, String> each : comparisons(filter).entrySet()) {
      switch (each.getKey()) {
        case "displayname", "id" -> name = each.getValue();
        default -> throw unknown(each.getKey(), "id, displayName");
      }
    }
    return name;
  }

  private static Map<String, String> comparisons(String filter) {
    Map<String, String> found = new LinkedHashMap<>();
    if (filter == null || filter.isBlank()) {
      return found;
    }
    if (filter.length() > MAX_LENGTH) {
      throw new ScimRefused(ScimType.INVALID_FILTER, "A filter has at most 1000 characters");
    }
    Matcher comparison = COMPARISON.matcher(filter);
    int at = 0;
    while (at < filter.length()) {
      if (!comparison.find(at) || comparison.start() != at) {
        throw new ScimRefused(
            ScimType.INVALID_FILTER,
            "Understood are comparisons such as userName eq \"ann@example.org\", joined by and");
      }
      if (!comparison.group(2).equalsIgnoreCase("eq")) {
        throw new ScimRefused(
            ScimType.INVALID_FILTER,
            "Of the operators eq is supported, not " + comparison.group(2));
      }
      String text = comparison.group(3);
      found.put(
          attribute(comparison.group(1)),
          text == null ? comparison.group(4) : text.replaceAll("\\\\(.)", "$1"));
      at = comparison.end();
      Matcher and = AND.matcher(filter).region(at, filter.length());
      if (and.lookingAt()) {
        at = and.end();
      } else if (at < filter.length()) {
        throw new ScimRefused(ScimType.INVALID_FILTER, "Comparisons are joined by and");
      }
    }
    return found;
  }

  private static String attribute(String written) {
    String name = written.strip().toLowerCase(Locale.ROOT);
    return name.startsWith(USER) ? name.substring(USER.length()) : name;
  }

  /** Nobody has an id that is none. */
  private static UUID uuid(String value) {
    try {
      return UUID.fromString(value);
    } catch (IllegalArgumentException none) {
      return new UUID(0, 0);
    }
  }

  private static Boolean truth(String value) {
    if (!value.equalsIgnoreCase("true") && !value.equalsIgnoreCase("false")) {
      throw new ScimRefused(ScimType.INVALID_FILTER, "active is true or false");
    }
    return Boolean.valueOf(value);
  }

  private static ScimRefused unknown(String attribute, String known) {
    return new ScimRefused(
        ScimType.INVALID_FILTER, "Looked up by %s, not by %s".formatted(known, attribute));
  }
}
