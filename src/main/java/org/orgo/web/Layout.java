package org.orgo.web;

import java.util.List;
import java.util.Locale;

/**
 * What surrounds every page.
 *
 * @param organizationName null where nobody of an organization is logged in
 * @param member null where nobody is logged in
 * @param flash what the last command did, or null
 * @param theme {@code auto}, {@code light} or {@code dark}: the cookie {@code orgo-theme}
 * @param path of this page, to come back to after a preference has changed
 */
public record Layout(
    String organizationName,
    Member member,
    List<NavItem> navigation,
    Flash flash,
    Csrf csrf,
    String theme,
    String path,
    Texts texts) {

  public static Layout anonymous(Csrf csrf, String theme, String path, Texts texts) {
    return new Layout(null, null, List.of(), null, csrf, theme, path, texts);
  }

  public boolean hasTheme() {
    return "light".equals(theme) || "dark".equals(theme);
  }

  /** A member of an organization has a profile; the installation's operator has none. */
  public boolean hasProfile() {
    return organizationName != null;
  }

  public record Member(String name, String email) {

    public String initials() {
      String[] words = name.strip().split("\\s+");
      String last = words.length > 1 ? words[words.length - 1] : "";
      return (first(words[0]) + first(last)).toUpperCase(Locale.ROOT);
    }

    private static String first(String word) {
      return word.isEmpty() ? "" : word.substring(0, word.offsetByCodePoints(0, 1));
    }
  }

  /**
   * A place to go; its name is the message {@code nav.<key>}.
   *
   * @param count shown when above 0
   * @param outside a whole page load of another application, such as the engine's
   */
  public record NavItem(
      String key, String href, String icon, int count, boolean current, boolean outside) {}

  /**
   * Kind {@code success}, {@code info} or {@code danger}; text already in the reader's language.
   */
  public record Flash(String kind, String text) {}

  public record Csrf(String header, String parameter, String token) {}
}
