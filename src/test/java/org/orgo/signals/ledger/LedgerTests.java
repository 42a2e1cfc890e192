package org.orgo.signals.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.orgo.tasks.TaskFixtures.aTask;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orgo.mail.Mailbox;
import org.orgo.mail.MailboxId;
import org.orgo.mail.Mailboxes;
import org.orgo.mail.NewMailbox;
import org.orgo.mail.SignalId;
import org.orgo.mail.inbound.FetchedMail;
import org.orgo.mail.inbound.IncomingMails;
import org.orgo.organizations.Organizations;
import org.orgo.platform.paging.PageRequest;
import org.orgo.platform.refusals.NotAllowed;
import org.orgo.signals.NewSignal;
import org.orgo.signals.SignalDesk;
import org.orgo.tasks.TaskDesk;
import org.orgo.testing.OrgoTest;
import org.orgo.testing.TestOrganization;
import org.orgo.testing.TestOrganizations;
import org.orgo.testing.TestSessions;
import org.orgo.testing.Visitor;
import org.orgo.vocabulary.work.SignalSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whatever comes in has one row, which says what became of it. */
@OrgoTest
class LedgerTests {

  private static final long VALIDITY = 7;
  private static final PageRequest PAGE = new PageRequest(null, 50);

  @Autowired TestOrganizations organizations;
  @Autowired TestSessions sessions;
  @Autowired Organizations current;
  @Autowired Mailboxes mailboxes;
  @Autowired IncomingMails mails;
  @Autowired SignalDesk signals;
  @Autowired TaskDesk tasks;
  @Autowired Ledger ledger;
  @LocalServerPort int port;

  private TestOrganization northside;
  private LocalDate today;
  private Mailbox office;

  @BeforeEach
  void found() {
    northside = organizations.found("hospital");
    today = northside.asSystem(() -> LocalDate.now(current.current().zone()));
    office = northside.asSystem(this::mailbox);
  }

  private Mailbox mailbox() {
    MailboxId id =
        mailboxes.add(
            new NewMailbox(
                "office-" + UUID.randomUUID() + "@northside.example",
                null,
                new NewMailbox.Server("localhost", 1, false),
                new NewMailbox.MailboxLogin("office", "secret"),
                "INBOX",
                null));
    return mailboxes.find(id).orElseThrow();
  }

  @Test
  void every_number_of_the_server_every_report_and_all_work_by_hand_has_one_row() {
    FetchedMail wet = mail(1, "Wet floor");
    store(wet, mail(2, "Wet floor"), mail(3, "Loud fan"));
    store(
        FetchedMail.headOf(
            4, 99_000_000, "Subject: Film\r\n\r\n".getBytes(StandardCharsets.UTF_8), 35));
    SignalId report = report("Broken lamp");
    UUID task =
        northside.as(
            "supervisor", () -> tasks.open(aTask().titled("Leak").draft()).taskId().value());

    List<LedgerEntry> entries = entries(new LedgerQuery(today, null, null));
    assertThat(entries).extracting(LedgerEntry::entryId).doesNotHaveDuplicates();
    assertThat(entries.stream().filter(entry -> entry.uid() != null))
        .extracting(LedgerEntry::uid)
        .containsExactlyInAnyOrder(1L, 2L, 3L, 4L);
    assertThat(entries.stream().filter(entry -> entry.uid() != null))
        .allSatisfy(entry -> assertThat(entry.uidValidity()).isEqualTo(VALIDITY))
        .allSatisfy(entry -> assertThat(entry.sha256()).hasSize(64))
        .allSatisfy(entry -> assertThat(entry.recipient()).isEqualTo(office.address()));
    assertThat(of(entries, EntryKind.MAIL_COPY))
        .singleElement()
        .satisfies(copy -> assertThat(copy.result()).isEqualTo(EntryResult.DUPLICATE));
    assertThat(of(entries, EntryKind.MAIL).stream().filter(mail -> mail.uid() == 4))
        .singleElement()
        .satisfies(
            film -> {
              assertThat(film.result()).isEqualTo(EntryResult.QUARANTINED);
              assertThat(film.reason()).contains("99000000");
            });
    assertThat(of(entries, EntryKind.SIGNAL))
        .singleElement()
        .satisfies(
            signal -> {
              assertThat(signal.signalId()).isEqualTo(report.value());
              assertThat(signal.result().name()).endsWith("TASK_OPENED");
              assertThat(signal.decisionId()).isNotNull();
              assertThat(signal.taskId()).isNotNull();
              assertThat(signal.sha256()).hasSize(64);
            });
    assertThat(of(entries, EntryKind.TASK))
        .singleElement()
        .satisfies(opened -> assertThat(opened.taskId()).isEqualTo(task));
  }

  @Test
  void the_totals_of_a_day_are_its_rows() {
    store(mail(1, "Wet floor"), mail(2, "Wet floor"));
    report("Broken lamp");
    List<LedgerTotal> totals = northside.as("admin", () -> ledger.totals(today));
    assertThat(totals.stream().mapToInt(LedgerTotal::count).sum())
        .isEqualTo(entries(new LedgerQuery(today, null, null)).size())
        .isEqualTo(3);
    for (LedgerTotal total : totals) {
      assertThat(entries(new LedgerQuery(today, total.kind(), total.result())))
          .hasSize(total.count());
    }
    assertThat(northside.as("admin", () -> ledger.totals(today.minusDays(1)))).isEmpty();
  }

  @Test
  void a_page_goes_on_where_the_one_before_ended() {
    store(mail(1, "One"), mail(2, "Two"), mail(3, "Three"));
    JsonNode first = ask("/api/v3/ledger?limit=2");
    JsonNode second = ask("/api/v3/ledger?limit=2&cursor=" + first.path("next_cursor").asText());
    assertThat(ask("/api/v3/ledger/totals").path("totals").path(0).path("count").asInt())
        .isEqualTo(3);
    assertThat(
            Stream.of(first, second)
                .flatMap(page -> page.path("items").findValuesAsText("uid").stream()))
        .containsExactlyInAnyOrder("1", "2", "3");
    assertThat(second.has("next_cursor")).isFalse();
  }

  @Test
  void only_administrators_read_it_and_only_their_own() {
    store(mail(1, "Wet floor"));
    assertThatThrownBy(() -> northside.as("worker", () -> ledger.totals(today)))
        .isInstanceOf(NotAllowed.class);
    assertThat(organizations.found("hospital").as("admin", () -> ledger.totals(today))).isEmpty();
    assertThat(Visitor.of(sessions, northside, "worker", port).get("/administration/ledger"))
        .extracting(HttpResponse::statusCode)
        .isEqualTo(403);
  }

  @Test
  void the_page_says_what_came_in_and_that_nothing_is_missing_on_the_server() {
    store(mail(1, "Wet floor"), mail(2, "Wet floor"));
    northside.runAsSystem(() -> mailboxes.reconciled(office.mailboxId(), 2, 0));
    Visitor admin = Visitor.of(sessions, northside, "admin", port);
    assertThat(admin.get("/administration/ledger").body())
        .contains("2 things came in", "Second copy of a mail", "number 2", "All stored")
        .doesNotContain("Wet floor");
    assertThat(admin.get("/administration/ledger?kind=MAIL_COPY&result=DUPLICATE").body())
        .contains("number 2")
        .doesNotContain("number 1<");
    assertThat(admin.get("/administration/ledger?day=2020-01-01").body())
        .contains("Nothing came in.");
  }

  @Test
  void a_difference_is_an_incident_until_a_comparison_finds_none() {
    Visitor operator = Visitor.of(sessions, northside, "ops", port);
    northside.runAsSystem(() -> mailboxes.reconciled(office.mailboxId(), 5, 2));
    assertThat(operator.get("/operations/incidents").body())
        .contains("2 mails lay on the server and were not stored.", office.address());
    northside.runAsSystem(() -> mailboxes.reconciled(office.mailboxId(), 5, 0));
    assertThat(operator.get("/operations/incidents").body()).doesNotContain("lay on the server");
  }

  private void store(FetchedMail... fetched) {
    northside.runAsSystem(() -> mails.store(office, VALIDITY, List.of(fetched)));
  }

  private SignalId report(String subject) {
    NewSignal signal =
        new NewSignal(
            SignalSource.API, subject, "In ward 3", null, null, null, null, null, null, null);
    return northside.as("worker", () -> signals.report(signal)).signalId();
  }

  private List<LedgerEntry> entries(LedgerQuery query) {
    return northside.as("admin", () -> ledger.entries(query, PAGE).items());
  }

  private static List<LedgerEntry> of(List<LedgerEntry> entries, EntryKind kind) {
    return entries.stream().filter(entry -> entry.kind() == kind).toList();
  }

  private static FetchedMail mail(long uid, String subject) {
    String raw = "From: ann@a.example\r\nSubject: " + subject + "\r\n\r\n" + subject + "\r\n";
    return FetchedMail.whole(uid, raw.getBytes(StandardCharsets.UTF_8));
  }

  private JsonNode ask(String path) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
            .header("Authorization", "Bearer " + northside.token("admin"))
            .build();
    try {
      HttpResponse<String> answer =
          HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
      return JsonMapper.builder().build().readTree(answer.body());
    } catch (IOException failure) {
      throw new AssertionError(failure);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new AssertionError(interrupted);
    }
  }
}
