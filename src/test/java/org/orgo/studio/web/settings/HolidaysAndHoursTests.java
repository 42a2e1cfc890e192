package org.orgo.studio.web.settings;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orgo.organizations.calendar.Holiday;
import org.orgo.organizations.settings.OwnCalendar;
import org.orgo.studio.drafts.DraftDesk;
import org.orgo.studio.drafts.DraftId;
import org.orgo.testing.OrgoTest;
import org.orgo.testing.TestOrganization;
import org.orgo.testing.TestOrganizations;
import org.orgo.testing.TestSessions;
import org.orgo.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Holidays come from a file, months of open hours are shown, quarters are compared. */
@OrgoTest
class HolidaysAndHoursTests {
  private static final int YEAR = LocalDate.now().getYear() + 1;
  private static final String HOURS =
      "kind: business_hours\nhours: {monday: [\"08:00-12:00\"], sunday: [\"00:00-24:00\"]}\n"
          + "holidays: ["
          + YEAR
          + "-01-01]\n";
  private static final String FILE =
      """
      BEGIN:VCALENDAR
      BEGIN:VEVENT
      DTSTART;VALUE=DATE:%1$d0714
      SUMMARY:Feast: day, #1
      END:VEVENT
      BEGIN:VEVENT
      DTSTART;VALUE=DATE:%1$d0101
      SUMMARY:New Year
      END:VEVENT
      BEGIN:VEVENT
      DTSTART:%1$d0302T090000Z
      SUMMARY:<b>Dentist</b>
      END:VEVENT
      END:VCALENDAR
      """
          .formatted(YEAR);

  @Autowired TestOrganizations organizations;
  @Autowired TestSessions sessions;
  @Autowired DraftDesk drafts;
  @Autowired OwnCalendar calendar;
  @LocalServerPort int port;

  private TestOrganization school;
  private Visitor analyst;
  private DraftId draft;

  @BeforeEach
  void found() {
    school = organizations.found("default", ZoneId.of("Europe/Paris"));
    analyst = Visitor.of(sessions, school, "analyst", port);
    draft = drafted(HOURS);
  }

  @Test
  void a_file_is_rehearsed_added_to_the_draft_and_not_live_before_it_is_rolled_out() {
    HttpResponse<String> rehearsed = analyst.post(page("holidays"), Map.of("calendar", FILE));

    assertThat(rehearsed.statusCode()).isEqualTo(200);
    assertThat(rehearsed.body())
        .contains(
            "1 day would be added. 1 is known already. 1 event is left out.",
            YEAR + "-07-14 Feast: day, #1",
            "New Year",
            "&lt;b&gt;Dentist",
            "It has a time of day");
    assertThat(text()).isEqualTo(HOURS);

    HttpResponse<String> added =
        analyst.post(
            page("holidays/add"),
            Map.of("version", version(), "days", YEAR + "-07-14 Feast: day, #1\r\n"));

    assertThat(added.statusCode()).isEqualTo(303);
    assertThat(analyst.get(page("fields")).body())
        .contains("1 day added to the draft", YEAR + "-01-01\n" + YEAR + "-07-14 Feast: day, #1");
    assertThat(school.asSystem(() -> calendar.candidate(text())).holidays())
        .extracting(Holiday::name)
        .containsExactly("", "Feast: day, #1");
    assertThat(school.asSystem(calendar::current).holidays()).isEmpty();
    assertThat(analyst.get(page("fields?month=" + YEAR + "-07")).body())
        .contains("Open hours in July " + YEAR, "<span class=\"pill tone-orange\">Feast: day, #1");
  }

  @Test
  void what_cannot_be_taken_is_said_and_changes_nothing() {
    assertRefused("holidays", Map.of("calendar", "Christmas!"), "This is not a whole iCalendar");
    assertRefused(
        "holidays/add", Map.of("version", version(), "days", "tomorrow"), "One of the lines");
    assertRefused("holidays/add", Map.of("version", version(), "days", ""), "One of the lines");
    assertThat(
            analyst
                .post(page("holidays/add"), Map.of("version", "1", "days", YEAR + "-07-14"))
                .statusCode())
        .isEqualTo(409);
    draft = drafted("kind: always\n");
    assertRefused("holidays", Map.of("calendar", FILE), "All time counts in this calendar");
    draft = drafted("kind: sometimes\n");
    assertRefused("holidays", Map.of("calendar", FILE), "The calendar of this draft");
    assertThat(text()).isEqualTo("kind: sometimes\n");
  }

  @Test
  void programs_do_the_same_over_rest() throws IOException, InterruptedException {
    String files = "/drafts/" + draft + "/files/calendar.yaml";
    JsonNode rehearsal =
        json(send("POST", files + "/holidays/rehearsal", FILE, "text/calendar", 200));
    assertThat(rehearsal.at("/added/0").toString())
        .isEqualTo("{\"day\":\"%d-07-14\",\"name\":\"Feast: day, #1\"}".formatted(YEAR));
    assertThat(rehearsal.at("/known/0/name").asText()).isEqualTo("New Year");
    assertThat(rehearsal.at("/left_out/0/reason").asText()).isEqualTo("TIME_OF_DAY");

    String body = "{\"days\":[\"%d-07-14 Feast\"],\"version\":%s}".formatted(YEAR, version());
    JsonNode changed = json(send("PATCH", files + "/holidays", body, "application/json", 200));
    assertThat(changed.path("version").asText()).isEqualTo(version());
    assertThat(text()).contains(YEAR + "-07-14 Feast");

    send("PATCH", files + "/holidays", body, "application/json", 409);
    send("PATCH", files + "/holidays", "{\"days\":[\"x\"],\"version\":9}", "application/json", 422);
    send(
        "PATCH",
        files + "/holidays",
        "{\"days\":[\"%d-07-14\"]}".formatted(YEAR),
        "application/json",
        428);
    String refused = send("POST", files + "/holidays/rehearsal", "x", "text/calendar", 422);
    assertThat(json(refused).path("code").asText()).isEqualTo("calendar_file_refused");
    assertThat(json(refused).at("/errors/0/field").asText()).isEqualTo("file");
  }

  @Test
  void open_hours_are_those_of_the_draft_or_of_what_holds() throws Exception {
    String files = "/drafts/" + draft + "/files/calendar.yaml";
    JsonNode march = json(send("GET", files + "/open-hours?month=2026-03", null, null, 200));

    assertThat(march.path("zone").asText()).isEqualTo("Europe/Paris");
    assertThat(march.path("total").asText()).isEqualTo("PT139H"); // 5 Sundays less an hour
    JsonNode sunday = march.at("/days/28");
    assertThat(sunday.path("open").asText()).isEqualTo("PT23H");
    assertThat(sunday.path("clock_change").asText()).isEqualTo("PT1H");
    assertThat(march.at("/days/29/openings/0").asText()).isEqualTo("08:00-12:00");

    String live = "/definitions/calendar.yaml/open-hours";
    assertThat(json(send("GET", live + "?month=2026-02", null, null, 200)).path("total").asText())
        .isEqualTo("PT672H");
    assertThat(json(send("GET", live, null, null, 200)).path("days").size()).isBetween(28, 31);
    assertThat(analyst.get("/studio/definitions/calendar.yaml").body())
        .contains("calendar.yaml/month");
    assertThat(analyst.get("/studio/definitions/calendar.yaml/month?month=2026-03").body())
        .contains(
            "743 h in all, in the time zone Europe/Paris.",
            "The clock is put forward by 1 h",
            "?month=2026-02#month",
            "?month=2026-04#month");
  }

  @Test
  void a_month_that_is_none_and_a_file_without_months_are_refused() throws Exception {
    String live = "/definitions/calendar.yaml/open-hours";
    for (String month : new String[] {"2026-13", "soon", "1999-12", "2100-01"}) {
      String refused = send("GET", live + "?month=" + month, null, null, 422);
      assertThat(json(refused).path("code").asText()).isEqualTo("month_out_of_range");
      assertThat(refused).contains("\"month\"", "2000-01 to 2099-12");
    }
    send("GET", "/definitions/profile.yaml/open-hours", null, null, 404);
    assertThat(analyst.get("/studio/definitions/profile.yaml/month").statusCode()).isEqualTo(404);
    assertThat(analyst.get("/studio/definitions/calendar.yaml/month?month=2099-12").body())
        .doesNotContain("month=2100-01");
  }

  @Test
  void the_last_quarter_is_compared_and_what_is_not_computed_is_said() throws Exception {
    school.run(
        "analyst",
        () ->
            drafts.put(
                draft,
                "profile.yaml",
                "escalation: {reactivity: 36h}".getBytes(StandardCharsets.UTF_8),
                null));

    JsonNode quarter = json(send("GET", "/drafts/" + draft + "/quarter", null, null, 200));

    assertThat(quarter.path("complete").asBoolean()).isTrue();
    assertThat(quarter.at("/now/at_the_top").asInt(-1)).isZero();
    assertThat(quarter.path("not_computed").toString()).contains("patterns", "visibility");
    assertThat(
            analyst
                .post(
                    page("fields"), Map.of("version", version(), "kind", "always", "intent", "try"))
                .body())
        .contains("Not computed: patterns");
  }

  @Test
  void who_may_not_change_settings_sees_and_does_nothing_of_it() throws Exception {
    Visitor worker = Visitor.of(sessions, school, "worker", port);

    assertThat(worker.post(page("holidays"), Map.of("calendar", FILE)).statusCode()).isEqualTo(403);
    assertThat(worker.get(page("fields")).statusCode()).isEqualTo(403);
    assertThat(
            worker
                .post(page("holidays/add"), Map.of("version", "1", "days", YEAR + "-07-14"))
                .statusCode())
        .isEqualTo(403);
    TestOrganization other = organizations.found("default");
    Visitor stranger = Visitor.of(sessions, other, "analyst", port);
    assertThat(stranger.post(page("holidays"), Map.of("calendar", FILE)).statusCode())
        .isEqualTo(404);
    assertThat(text()).isEqualTo(HOURS);
  }

  private void assertRefused(String to, Map<String, String> typed, String said) {
    HttpResponse<String> answer = analyst.post(page(to), typed);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
    assertThat(answer.body()).contains(said);
  }

  private DraftId drafted(String content) {
    return school.as(
        "analyst",
        () -> {
          DraftId begun = drafts.create("Holidays").draftId();
          return drafts
              .put(begun, "calendar.yaml", content.getBytes(StandardCharsets.UTF_8), null)
              .draftId();
        });
  }

  private String page(String part) {
    return "/studio/drafts/" + draft + "/files/calendar.yaml/" + part;
  }

  private String version() {
    return school.as("analyst", () -> String.valueOf(drafts.get(draft).version()));
  }

  private String text() {
    return school.as(
        "analyst",
        () -> new String(drafts.content(draft, "calendar.yaml"), StandardCharsets.UTF_8));
  }

  private String send(String method, String path, String body, String type, int expected)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v3" + path))
            .header("Authorization", "Bearer " + school.token("analyst"))
            .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    if (type != null) {
      request.header("Content-Type", type);
    }
    HttpResponse<String> answer =
        HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(expected);
    return answer.body();
  }

  private static JsonNode json(String body) throws IOException {
    return JsonMapper.builder().build().readTree(body);
  }
}
