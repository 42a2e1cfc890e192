package org.orgo.studio.web.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orgo.domains.OrganizationDomains;
import org.orgo.organizations.profile.OrganizationProfiles;
import org.orgo.organizations.settings.OwnCalendar;
import org.orgo.testing.OrgoTest;
import org.orgo.testing.TestOrganization;
import org.orgo.testing.TestOrganizations;
import org.orgo.testing.TestSessions;
import org.orgo.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Domains, profile and calendar are changed in the browser, and hold once they are rolled out. */
@OrgoTest
class LibraryInTheStudioTests {
  private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"(\\d+)\"");

  @Autowired TestOrganizations organizations;
  @Autowired TestSessions sessions;
  @Autowired OrganizationDomains domains;
  @Autowired OrganizationProfiles profiles;
  @Autowired OwnCalendar calendar;
  @LocalServerPort int port;

  private TestOrganization school;
  private Visitor analyst;
  private Visitor admin;

  @BeforeEach
  void found() {
    school = organizations.found("default");
    analyst = Visitor.of(sessions, school, "analyst", port);
    admin = Visitor.of(sessions, school, "admin", port);
  }

  @Test
  void a_library_is_made_tried_and_rolled_out_without_a_file_or_a_restart() {
    String draft = draft("A library");
    String page = added(draft, "library_module.yaml");
    Map<String, String> typed = library(page);

    String saved = analyst.post(page, typed).body();
    assertThat(saved)
        .contains(
            "Saved. Nothing is live yet.",
            "names the role Library.Desk",
            "An administrator can found it:");
    assertThat(analyst.get(page).body()).contains("value=\"isbn\"", "library@*");

    HttpResponse<String> refused =
        analyst.post(draft + "/files/library_module.yaml/queues", queue("Library.Desk"));
    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(admin.post(draft + "/files/library_module.yaml/queues", queue("Triage")).body())
        .contains("that no role has yet");
    assertThat(
            admin
                .post(draft + "/files/library_module.yaml/queues", queue("Library.Desk"))
                .statusCode())
        .isEqualTo(303);

    typed.put("intent", "try");
    typed.put("try_recipient", "east-library@school.example");
    typed.put("try_subject", "I cannot find Ulysses");
    assertThat(analyst.post(page, typed).body())
        .contains("Nothing is wrong with it.", "<dd>library</dd>", "<dd>Library.Desk</dd>");
    assertThat(addressed(school)).isFalse();

    rollOut(draft);

    assertThat(addressed(school)).isTrue();
    assertThat(addressed(organizations.found("default"))).isFalse();
    assertThat(analyst.get("/studio").body()).contains("library_module.yaml", "hr_module.yaml");
    assertThat(analyst.get("/studio/definitions/library_module.yaml").body())
        .contains("isbn", "Change this");
  }

  @Test
  void other_numbers_are_tried_on_the_last_quarter_rolled_out_and_taken_back() {
    String draft = draft("Calmer");
    String page = added(draft, "profile.yaml");
    assertThat(analyst.get(page).body())
        .contains("Time to answer", "value=\"12h\"", "As the profile has it.");
    Map<String, String> typed = new HashMap<>(Map.of("value.escalation.reactivity", "36h"));
    typed.put("version", version(page));

    typed.put("intent", "try");
    assertThat(analyst.post(page, typed).body())
        .contains(
            "The last quarter under these numbers", "0 tasks opened since", "The profile has 12h");
    typed.put("intent", "save");
    assertThat(analyst.post(page, typed).body()).contains("Saved. Nothing is live yet.");

    String proposal = rollOut(draft);

    assertThat(reactivity()).isEqualTo(Duration.ofHours(36));
    assertThat(admin.post(proposal + "/roll-back", Map.of()).statusCode()).isEqualTo(303);
    assertThat(reactivity()).isEqualTo(Duration.ofHours(12));
  }

  @Test
  void a_calendar_is_edited_day_by_day_and_a_wrong_hour_is_found() {
    String draft = draft("Office hours");
    String page = added(draft, "calendar.yaml");
    Map<String, String> typed = new HashMap<>(Map.of("kind", "business_hours"));
    typed.put("version", version(page));
    typed.put("hours.monday", "08:00-25:00");

    assertThat(analyst.post(page, typed).body()).contains("HH:mm-HH:mm");
    typed.put("hours.monday", "08:00-12:00, 13:00-17:00");
    typed.put("version", version(page));
    assertThat(analyst.post(page, typed).body()).contains("Nothing is wrong with it.");

    rollOut(draft);

    assertThat(school.asSystem(calendar::content)).contains("13:00-17:00");
  }

  private Map<String, String> library(String page) {
    Map<String, String> typed = new HashMap<>();
    typed.put("version", version(page));
    typed.put("title_en", "Library");
    typed.put("title_fr", "Bibliothèque");
    typed.put("categories", "REQUEST");
    typed.put("subtypes", "general\r\nlost_book");
    typed.put("addresses", "library@*\r\n*-library@*");
    typed.put("label_base", "1001");
    typed.put("label_category", "1");
    typed.put("label_intent", "1");
    typed.put("label_role", "Library.Desk");
    typed.put("visibility", "INTERNAL");
    typed.put("form", "work-done");
    typed.put("field.0.name", "isbn");
    typed.put("field.0.type", "string");
    typed.put("field.0.pattern", "[0-9X-]{10,17}");
    typed.put("field.0.title_en", "ISBN");
    typed.put("field.0.title_fr", "ISBN");
    return typed;
  }

  private Map<String, String> queue(String code) {
    return Map.of(
        "code", code, "parent", "Education.Head", "holder", school.user("worker").toString());
  }

  private String draft(String title) {
    return location(analyst.post("/studio/drafts", Map.of("title", title)));
  }

  /** The page on which the file is edited. */
  private String added(String draft, String file) {
    String editor = location(analyst.post(draft + "/files", Map.of("file", file)));
    assertThat(analyst.get(editor).headers().firstValue("Location"))
        .hasValueSatisfying(form -> assertThat(form).endsWith("/fields"));
    return editor + "/fields";
  }

  /** The page of the proposal. */
  private String rollOut(String draft) {
    String proposal = location(analyst.post(draft + "/propose", Map.of()));
    admin.post(proposal + "/approve", Map.of());
    HttpResponse<String> out = admin.post(proposal + "/roll-out", Map.of());
    assertThat(out.statusCode()).as(out.body()).isEqualTo(303);
    return proposal;
  }

  private String version(String page) {
    Matcher version = VERSION.matcher(analyst.get(page).body());
    assertThat(version.find()).isTrue();
    return version.group(1);
  }

  private boolean addressed(TestOrganization organization) {
    return organization.asSystem(() -> domains.domainOfAddress("library")).isPresent();
  }

  private Duration reactivity() {
    return school.asSystem(() -> profiles.current().escalation().reactivity());
  }

  private static String location(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    return answer.headers().firstValue("Location").orElseThrow().replaceFirst("https?://[^/]+", "");
  }
}
