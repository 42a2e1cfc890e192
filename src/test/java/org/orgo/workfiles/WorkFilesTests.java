package org.orgo.workfiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orgo.organizations.Organizations;
import org.orgo.platform.paging.PageRequest;
import org.orgo.platform.refusals.InvalidRequest;
import org.orgo.platform.refusals.NotAllowed;
import org.orgo.platform.refusals.NotFound;
import org.orgo.signals.ledger.EntryKind;
import org.orgo.signals.ledger.Ledger;
import org.orgo.signals.ledger.LedgerEntry;
import org.orgo.signals.ledger.LedgerQuery;
import org.orgo.tasks.Task;
import org.orgo.tasks.TaskBoard;
import org.orgo.tasks.TaskId;
import org.orgo.testing.OrgoTest;
import org.orgo.testing.TestOrganization;
import org.orgo.testing.TestOrganizations;
import org.orgo.testing.TestSessions;
import org.orgo.testing.Visitor;
import org.orgo.vocabulary.work.Severity;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A table of work is rehearsed, mended and imported, each row once. */
@OrgoTest
class WorkFilesTests {

  private static final String GOOD =
      """
      Subject;Queue;Severity;Due;ID
      Leak in ward 3;Ops.Maintenance;minor;2030-03-02;A-1
      Loud fan;Ops.Maintenance;;;A-2
      """;

  private static final String MIXED =
      """
      Subject;Queue;Severity;Due;ID
      Broken lamp;Ops.Maintenance;;;B-1
      ;Ops.Maintenance;worst;soon;B-2
      Lost key;Moon.Base;;;B-3
      Broken lamp;Ops.Maintenance;;;B-1
      """;

  @Autowired TestOrganizations organizations;
  @Autowired TestSessions sessions;
  @Autowired WorkFileDesk desk;
  @Autowired TaskBoard board;
  @Autowired Ledger ledger;
  @Autowired Organizations current;
  @LocalServerPort int port;

  private TestOrganization shop;

  @BeforeEach
  void found() {
    shop = organizations.found("default");
  }

  @Test
  void each_row_of_a_good_file_becomes_one_task_and_one_entry_of_the_ledger() {
    WorkFile file = upload(GOOD);
    assertThat(file.good()).isEqualTo(2);
    assertThat(rows(file).get(0).forecast())
        .isEqualTo(
            new RowForecast(
                "Leak in ward 3",
                "Ops.Maintenance",
                Severity.MINOR,
                rows(file).get(0).forecast().priority()));
    assertThat(entries()).isEmpty();

    WorkFile done = shop.as("supervisor", () -> desk.importRows(file.fileId(), false));

    assertThat(done.opened()).isEqualTo(2);
    Task task = shop.asSystem(() -> board.get(new TaskId(rows(file).get(0).taskId())));
    assertThat(task.title()).isEqualTo("Leak in ward 3");
    assertThat(task.severity()).isEqualTo(Severity.MINOR);
    assertThat(task.ownerRole()).isEqualTo("Ops.Maintenance");
    assertThat(entries()).extracting(LedgerEntry::kind).containsOnly(EntryKind.FILE_ROW);
    assertThat(entries()).hasSize(2);
    assertThatThrownBy(() -> shop.as("supervisor", () -> desk.importRows(file.fileId(), false)))
        .isInstanceOf(FileIsImported.class);
  }

  @Test
  void the_same_rows_are_known_when_they_come_again() {
    WorkFile first = upload(GOOD);
    shop.as("supervisor", () -> desk.importRows(first.fileId(), false));

    WorkFile again = upload(GOOD + "New one;Ops.Maintenance;;;A-3\n");

    assertThat(again.known()).isEqualTo(2);
    assertThat(again.good()).isEqualTo(1);
    assertThat(rows(again).get(0).taskId()).isEqualTo(rows(first).get(0).taskId());
    WorkFile done = shop.as("supervisor", () -> desk.importRows(again.fileId(), false));
    assertThat(done.opened()).isEqualTo(1);
  }

  @Test
  void two_files_with_the_same_row_open_it_once() {
    WorkFile one = upload(GOOD);
    WorkFile other = upload(GOOD);
    assertThat(other.good()).isEqualTo(2);
    shop.as("supervisor", () -> desk.importRows(one.fileId(), false));

    WorkFile late = shop.as("supervisor", () -> desk.importRows(other.fileId(), false));

    assertThat(late.opened()).isZero();
    assertThat(late.known()).isEqualTo(2);
    assertThat(entries()).hasSize(4);
  }

  @Test
  void every_mistake_is_named_with_its_row_and_column_and_what_is_allowed() {
    WorkFile file = upload(MIXED);

    assertThat(file.good()).isEqualTo(1);
    assertThat(file.wrong()).isEqualTo(3);
    assertThat(rows(file).get(1).mistakes())
        .extracting(RowMistake::column)
        .containsExactlyInAnyOrder("Subject", "Severity", "Due");
    assertThat(rows(file).get(1).mistakes())
        .anySatisfy(
            mistake ->
                assertThat(mistake.allowed())
                    .containsExactly("MINOR", "MODERATE", "MAJOR", "CRITICAL"));
    assertThat(rows(file).get(2).mistakes()).extracting(RowMistake::column).contains("Queue");
    assertThat(rows(file).get(3).mistakes())
        .extracting(RowMistake::message)
        .containsExactly("is the same as one above");
    assertThatThrownBy(() -> shop.as("supervisor", () -> desk.importRows(file.fileId(), false)))
        .isInstanceOf(RowsAreWrong.class);

    WorkFile done = shop.as("supervisor", () -> desk.importRows(file.fileId(), true));

    assertThat(done.opened()).isEqualTo(1);
    assertThat(entries()).hasSize(4);
    assertThat(ResultFile.of(rows(file)))
        .startsWith("row,line,result,task_id,mistakes\r\n1,2,OPENED,")
        .contains("WRONG,,\"Subject is missing");
  }

  @Test
  void columns_are_chosen_and_the_file_is_rehearsed_anew() {
    WorkFile file = upload("Was;Wo\nLoud fan;Ops.Maintenance\n");
    assertThat(file.wrong()).isEqualTo(1);

    WorkFile chosen =
        shop.as(
            "supervisor",
            () ->
                desk.choose(
                    file.fileId(), Map.of("Was", WorkField.TITLE, "Wo", WorkField.OWNER_ROLE)));

    assertThat(chosen.good()).isEqualTo(1);
    assertThatThrownBy(
            () ->
                shop.as(
                    "supervisor",
                    () -> desk.choose(file.fileId(), Map.of("Nope", WorkField.TITLE))))
        .isInstanceOf(InvalidRequest.class);
    assertThatThrownBy(
            () ->
                shop.as(
                    "supervisor",
                    () ->
                        desk.choose(
                            file.fileId(), Map.of("Was", WorkField.TITLE, "Wo", WorkField.TITLE))))
        .isInstanceOf(InvalidRequest.class);
  }

  @Test
  void a_file_is_its_uploaders_alone() {
    WorkFile file = upload(GOOD);

    assertThatThrownBy(() -> shop.as("worker", () -> desk.get(file.fileId())))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(
            () -> organizations.found("default").as("supervisor", () -> desk.get(file.fileId())))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> shop.as("analyst", () -> desk.latest()))
        .isInstanceOf(NotAllowed.class);
    shop.run("supervisor", () -> desk.discard(file.fileId()));
    assertThat(shop.as("supervisor", () -> desk.latest())).isEmpty();
  }

  @Test
  void the_pages_show_rehearse_and_import() {
    WorkFile file = upload(MIXED);
    Visitor supervisor = Visitor.of(sessions, shop, "supervisor", port);
    String page = "/work-files/" + file.fileId();

    assertThat(supervisor.get("/work-files").body()).contains("work.csv", "4 rows");
    assertThat(supervisor.get(page).body())
        .contains("Broken lamp", "Severity", "must be one of", "Import the good rows only");
    assertThat(supervisor.post(page + "/import", Map.of()).statusCode()).isEqualTo(409);
    assertThat(supervisor.post(page + "/import", Map.of("good_only", "true")).statusCode())
        .isEqualTo(303);
    assertThat(supervisor.get(page).body()).contains("To its task").doesNotContain("Discard");
    assertThat(supervisor.get(page + "/result").body()).contains("OPENED");
    assertThat(supervisor.post(page + "/discard", Map.of()).statusCode()).isEqualTo(409);
  }

  @Test
  void a_file_is_uploaded_over_rest_and_one_that_is_no_table_leaves_nothing() {
    HttpResponse<String> sent = send("text/csv", GOOD);
    assertThat(sent.statusCode()).as(sent.body()).isEqualTo(201);
    assertThat(sent.body()).contains("\"good\":2");

    assertThat(send("text/csv", "title\n").statusCode()).isEqualTo(422);
    assertThat(send("application/json", "{}").statusCode()).isEqualTo(415);
    assertThat(send("text/csv", "title\n" + "x".repeat(WorkFileDesk.MAX_BYTES)).statusCode())
        .isEqualTo(413);
    assertThat(shop.as("supervisor", () -> desk.latest())).hasSize(1);
  }

  private HttpResponse<String> send(String type, String body) {
    HttpRequest request =
        HttpRequest.newBuilder(
                URI.create("http://localhost:" + port + "/api/v3/work-files?name=work.csv"))
            .header("Authorization", "Bearer " + shop.token("supervisor"))
            .header("Content-Type", type)
            .POST(BodyPublishers.ofString(body))
            .build();
    try {
      return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    } catch (IOException failure) {
      throw new AssertionError(failure);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new AssertionError(interrupted);
    }
  }

  private WorkFile upload(String text) {
    return shop.as(
        "supervisor",
        () ->
            desk.upload(
                "work.csv", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))));
  }

  private List<WorkFileRow> rows(WorkFile file) {
    return shop.as("supervisor", () -> desk.rows(file.fileId()));
  }

  private List<LedgerEntry> entries() {
    return shop.as(
        "admin",
        () ->
            ledger
                .entries(
                    new LedgerQuery(LocalDate.now(current.current().zone()), null, null),
                    new PageRequest(null, 50))
                .items());
  }
}
