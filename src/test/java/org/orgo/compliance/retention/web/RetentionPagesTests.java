package org.orgo.compliance.retention.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.orgo.cases.CaseFixtures.aCase;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orgo.cases.CaseDesk;
import org.orgo.cases.CaseId;
import org.orgo.testing.OrgoTest;
import org.orgo.testing.TestOrganization;
import org.orgo.testing.TestOrganizations;
import org.orgo.testing.TestSessions;
import org.orgo.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The officer's pages of holds and of the plan, and the same over REST. */
@OrgoTest
class RetentionPagesTests {

  private static final String HOLDS = "/compliance/holds";
  private static final Pattern RELEASE =
      Pattern.compile("action=\"(/compliance/holds/[\\w-]+/release)\"");

  @Autowired TestOrganizations organizations;
  @Autowired TestSessions sessions;
  @Autowired CaseDesk cases;
  @LocalServerPort int port;

  private TestOrganization hospital;
  private Visitor officer;
  private CaseId theCase;

  @BeforeEach
  void found() {
    hospital = organizations.found("hospital");
    officer = Visitor.of(sessions, hospital, "compliance", port);
    theCase = hospital.asSystem(() -> cases.open(aCase().draft()));
  }

  @Test
  void a_hold_is_placed_and_released_on_the_page() {
    assertThat(officer.get(HOLDS).body()).contains("No holds");

    HttpResponse<String> placed =
        officer.post(
            HOLDS,
            Map.of("kind", "CASE", "caseId", theCase.toString(), "reason", "Letter of the court"));

    assertThat(placed.statusCode()).as(placed.body()).isEqualTo(303);
    String page = officer.get(HOLDS).body();
    assertThat(page).contains(theCase.toString(), "Letter of the court", "Placed by compliance");
    Matcher release = RELEASE.matcher(page);
    assertThat(release.find()).isTrue();
    assertThat(officer.post(release.group(1), Map.of("reason", " ")).statusCode()).isEqualTo(422);
    assertThat(officer.post(release.group(1), Map.of("reason", "Over")).statusCode())
        .isEqualTo(303);
    assertThat(officer.get(HOLDS).body()).contains("Over").doesNotContain(release.group(1));
    assertThat(officer.post(release.group(1), Map.of("reason", "Again")).statusCode())
        .isEqualTo(409);
  }

  @Test
  void what_is_wrong_is_said_at_its_field_and_what_was_filled_in_stays() {
    for (Map<String, String> wrong :
        List.of(
            Map.of("kind", "CASE", "caseId", "no id", "reason", "The court"),
            Map.of(
                "kind", "PERSON", "personId", UUID.randomUUID().toString(), "reason", "The court"),
            Map.of("kind", "LABEL", "labelPattern", "%", "reason", "The court"),
            Map.of(
                "kind",
                "PERIOD",
                "startsOn",
                "2026-02-02",
                "endsOn",
                "2026-02-01",
                "reason",
                "The court"))) {
      HttpResponse<String> refused = officer.post(HOLDS, wrong);

      assertThat(refused.statusCode()).as(wrong.toString()).isEqualTo(422);
      assertThat(refused.body()).contains("is-invalid", "value=\"The court\"");
    }
  }

  @Test
  void the_plan_is_shown_with_its_rule_to_who_reads_the_audit_and_to_nobody_else() {
    assertThat(officer.get("/compliance/retention").body())
        .contains("kept for 3650 days, as the profile hospital says", "Nothing goes");
    Visitor worker = Visitor.of(sessions, hospital, "worker", port);
    assertThat(worker.get("/compliance/retention").statusCode()).isEqualTo(403);
    assertThat(worker.get(HOLDS).statusCode()).isEqualTo(403);
    assertThat(worker.get("/").body()).doesNotContain("/compliance/retention");
    assertThat(officer.get("/exports").body()).contains("href=\"/compliance\"");
    assertThat(officer.get("/compliance").body()).contains("/compliance/retention");
  }
}
