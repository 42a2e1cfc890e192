package org.orgo.compliance.erasure.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.orgo.tasks.TaskFixtures.aTask;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orgo.audit.hold.HoldKind;
import org.orgo.audit.hold.NewHold;
import org.orgo.compliance.retention.HoldDesk;
import org.orgo.people.persons.PersonId;
import org.orgo.people.persons.Persons;
import org.orgo.tasks.TaskDesk;
import org.orgo.testing.OrgoTest;
import org.orgo.testing.TestOrganization;
import org.orgo.testing.TestOrganizations;
import org.orgo.testing.TestSessions;
import org.orgo.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A person is looked for, given what is recorded, and erased, on pages. */
@OrgoTest
class ErasurePagesTests {

  @Autowired TestOrganizations organizations;
  @Autowired TestSessions sessions;
  @Autowired Persons persons;
  @Autowired TaskDesk tasks;
  @Autowired HoldDesk holds;
  @LocalServerPort int port;

  private TestOrganization hospital;
  private Visitor officer;
  private PersonId vera;
  private String page;

  @BeforeEach
  void work() {
    hospital = organizations.found("hospital");
    officer = Visitor.of(sessions, hospital, "compliance", port);
    vera =
        hospital.asSystem(
            () -> persons.findOrCreate("vera@example.org", "Vera Visitor").personId());
    hospital.runAsSystem(
        () -> tasks.open(aTask().titled("Chair for Vera Visitor").askedForBy(vera).draft()));
    page = "/compliance/persons/" + vera;
  }

  @Test
  void the_way_leads_from_an_address_to_a_certificate() {
    assertThat(officer.get("/compliance/erasure").body()).contains("Nobody was erased");
    assertThat(officer.get("/compliance/erasure?q=nobody@example.org").body())
        .contains("Nobody has this address or id.");
    HttpResponse<String> found = officer.get("/compliance/erasure?q=vera@example.org");
    assertThat(found.headers().firstValue("Location").orElseThrow()).endsWith(page + "/erasure");
    assertThat(officer.get(page + "/erasure").body()).contains("Vera Visitor", "As PDF");

    assertThat(officer.post(page + "/erasure/preview", Map.of()).body())
        .contains("Vera Visitor", "persons", "tasks");
    assertThat(officer.get(page + "/erasure").body()).as("nothing was done").contains("Vera");

    HttpResponse<String> done =
        officer.post(page + "/erasure", Map.of("reason", "Letter", "confirmed", "true"));
    assertThat(done.statusCode()).as(done.body()).isEqualTo(303);
    String certificate = done.headers().firstValue("Location").orElseThrow();
    assertThat(officer.get(certificate.replaceFirst("^https?://[^/]+", "")).body())
        .contains("Certificate of erasure", vera.toString(), "compliance", "persons")
        .doesNotContain("Vera");
    assertThat(officer.get("/compliance/erasure").body()).contains(vera.toString());
    assertThat(officer.get(page + "/erasure").body()).contains("[erased]").doesNotContain("Vera");
  }

  @Test
  void what_is_recorded_is_given_out_as_json_and_as_pdf() {
    HttpResponse<String> json = officer.post(page + "/records", Map.of("format", "json"));
    assertThat(json.body()).contains("vera@example.org", "Chair for Vera Visitor");
    assertThat(json.headers().firstValue("Content-Disposition").orElseThrow())
        .startsWith("attachment")
        .contains(".json");
    HttpResponse<String> pdf = officer.post(page + "/records", Map.of("format", "pdf"));
    assertThat(pdf.statusCode()).isEqualTo(200);
    assertThat(pdf.body()).startsWith("%PDF-");
  }

  @Test
  void nothing_is_done_without_a_reason_and_a_confirmation_or_against_a_hold() {
    Map<String, String> both = Map.of("reason", "Letter", "confirmed", "true");
    assertThat(officer.post(page + "/erasure", Map.of("reason", "Letter")).statusCode())
        .isEqualTo(422);
    assertThat(
            officer
                .post(page + "/erasure", Map.of("reason", " ", "confirmed", "true"))
                .statusCode())
        .isEqualTo(422);
    hospital.run(
        "compliance",
        () ->
            holds.place(
                new NewHold(HoldKind.PERSON, null, vera.value(), null, null, null, "Court")));
    assertThat(officer.post(page + "/erasure/preview", Map.of()).statusCode()).isEqualTo(409);
    HttpResponse<String> held = officer.post(page + "/erasure", both);
    assertThat(held.statusCode()).isEqualTo(409);
    assertThat(held.body()).contains("A legal hold keeps", "Vera Visitor");
  }

  @Test
  void who_does_not_answer_for_retention_erases_nobody() {
    Visitor admin = Visitor.of(sessions, hospital, "admin", port);
    assertThat(admin.get("/compliance/erasure").statusCode()).isEqualTo(403);
    assertThat(admin.get(page + "/erasure").statusCode()).isEqualTo(403);
    assertThat(admin.post(page + "/records", Map.of("format", "pdf")).statusCode()).isEqualTo(403);
    assertThat(
            admin
                .post(page + "/erasure", Map.of("reason", "Letter", "confirmed", "true"))
                .statusCode())
        .isEqualTo(403);
  }
}
