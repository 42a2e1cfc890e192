package org.orgo.demo;

import java.util.List;

/**
 * One of the demo's organizations.
 *
 * @param settings what it decides differently from its profile, as it would write it in the studio
 */
record DemoOrganization(
    String slug,
    String name,
    String profile,
    String timeZone,
    String locale,
    List<String> domains,
    String settings) {

  static final List<String> EVERY_DOMAIN =
      List.of("maintenance", "safety", "hr", "it", "education");

  static final List<DemoOrganization> ALL =
      List.of(
          new DemoOrganization(
              "northside-hospital",
              "Northside Hospital",
              "hospital",
              "America/New_York",
              "en",
              EVERY_DOMAIN,
              "intake:\n  anonymous_reports: true\n"),
          new DemoOrganization(
              "elm-street-friends",
              "Elm Street Friends",
              "friend_group",
              "America/Chicago",
              "en",
              List.of("maintenance", "safety"),
              ""),
          new DemoOrganization(
              "corner-shops",
              "Corner Shops",
              "retail_chain",
              "Europe/Paris",
              "fr",
              List.of("maintenance", "safety", "hr", "it"),
              ""),
          new DemoOrganization(
              "open-rights",
              "Open Rights",
              "advocacy_group",
              "Europe/London",
              "en",
              List.of("maintenance", "safety", "hr", "it"),
              ""));

  /** Where mails keep coming, somebody works beside those one can sign in as. */
  boolean hasColleague() {
    return slug.equals("northside-hospital");
  }

  String address(String name) {
    return "%s@%s.example".formatted(name, slug);
  }
}
