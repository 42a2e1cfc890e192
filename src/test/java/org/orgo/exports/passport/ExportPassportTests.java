package org.orgo.exports.passport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.orgo.tasks.TaskFixtures.aTask;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orgo.exports.Export;
import org.orgo.exports.ExportDesk;
import org.orgo.exports.ExportFiles;
import org.orgo.exports.ExportFilter;
import org.orgo.exports.ExportFormat;
import org.orgo.exports.ExportKind;
import org.orgo.exports.NewExport;
import org.orgo.exports.job.ExportJob;
import org.orgo.platform.refusals.InvalidRequest;
import org.orgo.platform.refusals.NotAllowed;
import org.orgo.tasks.TaskDesk;
import org.orgo.testing.MovableClock;
import org.orgo.testing.OrgoTest;
import org.orgo.testing.TestOrganization;
import org.orgo.testing.TestOrganizations;
import org.orgo.testing.TestSessions;
import org.orgo.testing.Visitor;
import org.orgo.vocabulary.work.Visibility;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.SmartLifecycle;

/** What a file's passport says, and to whom. */
@OrgoTest
class ExportPassportTests {

  private static final String OTHER_HASH = "0".repeat(64);

  @Autowired TestOrganizations organizations;
  @Autowired TestSessions sessions;
  @Autowired TaskDesk tasks;
  @Autowired ExportDesk desk;
  @Autowired ExportFiles files;
  @Autowired ExportJob job;
  @Autowired ExportPassports passports;
  @Autowired MovableClock clock;
  @LocalServerPort int port;

  @Autowired
  @Qualifier("exportRounds")
  SmartLifecycle rounds;

  private TestOrganization hospital;
  private Export written;

  @BeforeEach
  void write() {
    rounds.stop();
    hospital = organizations.found("hospital");
    hospital.runAsSystem(
        () -> tasks.open(aTask().titled("Tap").visible(Visibility.PUBLIC).draft()));
    Export order =
        hospital.as(
            "analyst",
            () ->
                desk.request(
                    new NewExport(
                        ExportKind.TASKS,
                        ExportFormat.CSV,
                        "Yearly audit",
                        List.of("title"),
                        ExportFilter.none())));
    assertThat(hospital.asSystem(job::writeNext)).isTrue();
    written = hospital.as("analyst", () -> desk.get(order.exportId()));
  }

  @AfterEach
  void goOn() {
    clock.reset();
    rounds.start();
  }

  @Test
  void an_unchanged_file_leads_to_who_had_it_written_why_and_who_fetched_it() {
    hospital.as("analyst", () -> files.fetch(written.exportId()));

    PassportCheck file = checked("compliance", written.sha256(), "renamed.csv");

    assertThat(file.verdict()).isEqualTo(PassportVerdict.UNCHANGED);
    assertThat(file.passport().requestedBy()).isEqualTo("analyst");
    assertThat(file.passport().export().purpose()).isEqualTo("Yearly audit");
    assertThat(file.passport().export().columns()).containsExactly("title");
    assertThat(file.passport().export().rowCount()).isEqualTo(1);
    assertThat(file.passport().fetched())
        .extracting(ExportPassport.Fetch::by)
        .containsExactly("analyst");
  }

  @Test
  void a_changed_file_is_told_by_its_name() {
    PassportCheck file = checked("compliance", OTHER_HASH, "orgo (1) " + written.fileName());
    assertThat(file.verdict()).isEqualTo(PassportVerdict.CHANGED);
    assertThat(file.passport().export().exportId()).isEqualTo(written.exportId());
    assertThat(checked("compliance", OTHER_HASH, "list.csv")).isEqualTo(PassportCheck.UNKNOWN);
  }

  @Test
  void a_file_whose_time_is_over_is_told_so() {
    clock.advance(Duration.ofHours(25));
    assertThat(checked("compliance", written.sha256(), "").verdict())
        .isEqualTo(PassportVerdict.EXPIRED);
  }

  @Test
  void who_orders_exports_knows_of_the_own_ones_and_nobody_of_foreign_ones() {
    assertThat(checked("analyst", written.sha256(), "").verdict())
        .isEqualTo(PassportVerdict.UNCHANGED);
    TestOrganization others = organizations.found("hospital");
    for (String user : List.of("compliance", "analyst")) {
      assertThat(others.as(user, () -> passports.check(written.sha256(), written.fileName())))
          .isEqualTo(PassportCheck.UNKNOWN);
    }
    assertThatThrownBy(() -> checked("worker", written.sha256(), ""))
        .isInstanceOf(NotAllowed.class);
  }

  @Test
  void what_is_no_hash_is_refused_at_its_field() {
    for (String wrong : new String[] {null, "", "abc", "g".repeat(64), "0".repeat(65)}) {
      assertThatThrownBy(() -> checked("compliance", wrong, ""))
          .isInstanceOfSatisfying(
              InvalidRequest.class,
              refused ->
                  assertThat(refused.errors()).extracting("field").containsExactly("sha256"));
    }
  }

  @Test
  void the_page_says_it_in_words() {
    Visitor officer = Visitor.of(sessions, hospital, "compliance", port);
    String page = "/exports/passport?sha256=";
    assertThat(officer.get(page + written.sha256()).body())
        .contains("This file is unchanged", "Yearly audit", "analyst");
    assertThat(officer.get(page + OTHER_HASH + "&name=" + written.fileName()).body())
        .contains("This file was changed", "Yearly audit");
    assertThat(officer.get(page + OTHER_HASH).body())
        .contains("No export wrote this file")
        .doesNotContain("Yearly audit");
    assertThat(officer.get(page + "abc").statusCode()).isEqualTo(422);
    Visitor worker = Visitor.of(sessions, hospital, "worker", port);
    assertThat(worker.get("/exports/passport").statusCode()).isEqualTo(403);
  }

  private PassportCheck checked(String user, String sha256, String name) {
    return hospital.as(user, () -> passports.check(sha256, name));
  }
}
