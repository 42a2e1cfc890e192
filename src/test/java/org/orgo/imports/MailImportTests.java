package org.orgo.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.orgo.imports.archive.ArchiveRefused;
import org.orgo.imports.job.ImportProgress;
import org.orgo.mail.MailDesk;
import org.orgo.platform.refusals.NotFound;
import org.orgo.tasks.TaskDesk;
import org.orgo.tasks.TaskId;
import org.orgo.testing.OrgoTest;
import org.orgo.testing.TestOrganization;
import org.orgo.testing.TestOrganizations;
import org.orgo.vocabulary.work.CommentVisibility;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@OrgoTest
class MailImportTests {

  private static final Instant LONG_AGO = Instant.parse("2011-03-01T08:00:00Z");

  @Autowired LocalImports imports;
  @Autowired TestOrganizations organizations;
  @Autowired TaskDesk tasks;
  @Autowired JdbcTemplate sql;
  @Autowired PlatformTransactionManager transactions;

  @TempDir Path folder;

  private TestOrganization organization;
  private MailDesk desk;
  private int written;

  @BeforeEach
  void found() {
    organization = organizations.found("default");
    desk = desk(organization);
  }

  @Test
  void what_was_rehearsed_is_what_is_imported() throws IOException {
    Path mbox =
        mbox(
            mail("ann", "a1", null, "Tap drips", "The tap in the kitchen drips."),
            mail("bob", "b1", null, "Wet floor", "The lobby floor is wet and slippery."),
            mail("ben", "a2", "a1", "Re: Tap drips", "We will look at it."),
            mail("ann", "a1", null, "Tap drips", "The tap in the kitchen drips."),
            mail("robot", "r1", null, "Report", "All is well.", "Auto-Submitted: auto-generated"),
            large());

    MailImport rehearsed = rehearse(mbox);
    assertThat(count("email_messages") + count("persons") + count("tasks")).isZero();
    assertThat(rehearsed.status()).isEqualTo(ImportStatus.REHEARSED);
    assertThat(rehearsed.report().path("messages").asInt()).isEqualTo(6);
    assertThat(rehearsed.report().path("mails").asInt()).isEqualTo(4);
    assertThat(rehearsed.report().path("automatic").asInt()).isEqualTo(1);
    assertThat(rehearsed.report().path("threads").asInt()).isEqualTo(3);
    assertThat(rehearsed.report().path("duplicates").asInt()).isEqualTo(1);
    assertThat(rehearsed.report().path("refused").asInt()).isEqualTo(1);
    assertThat(rehearsed.report().path("people").asInt()).isEqualTo(4);

    MailImport done = run(rehearsed, mbox);

    assertThat(done.status()).isEqualTo(ImportStatus.IMPORTED);
    assertThat(done.mails()).isEqualTo(4);
    assertThat(done.duplicates()).isEqualTo(1);
    assertThat(done.refused()).isEqualTo(1);
    assertThat(done.tasks()).isEqualTo(2);
    assertThat(count("email_messages")).isEqualTo(4);
    assertThat(count("email_threads")).isEqualTo(3);
    assertThat(count("persons")).isEqualTo(4);
    Map<String, Long> labels = new TreeMap<>();
    desk.rows("select label, count(*) as n from tasks group by label")
        .forEach(row -> labels.put((String) row.get("label"), (Long) row.get("n")));
    rehearsed
        .report()
        .path("labels")
        .properties()
        .forEach(each -> assertThat(labels).containsEntry(each.getKey(), each.getValue().asLong()));
    assertThat(labels.values().stream().mapToLong(Long::longValue).sum()).isEqualTo(2);
  }

  @Test
  void it_comes_as_history_with_its_own_dates_and_nobody_is_told() throws IOException {
    Path mbox =
        mbox(
            mail("ann", "a1", null, "Tap drips", "The tap in the kitchen drips."),
            mail(
                "ben",
                "a2",
                "a1",
                "Re: Tap drips",
                "We will look at it.\n\n> The tap in the kitchen drips."));
    imported(mbox);

    Map<String, Object> task =
        desk.row(
            "select title, status, created_at, closed_at, lifecycle_token, escalation_level from tasks");
    assertThat(task)
        .containsEntry("title", "Tap drips")
        .containsEntry("status", "COMPLETED")
        .containsEntry("lifecycle_token", null)
        .containsEntry("escalation_level", 0);
    assertThat(((Timestamp) task.get("created_at")).toInstant()).isEqualTo(LONG_AGO);
    assertThat(((Timestamp) task.get("closed_at")).toInstant())
        .isEqualTo(LONG_AGO.plus(Duration.ofHours(1)));
    assertThat(desk.row("select body from task_comments"))
        .containsEntry("body", "We will look at it.");
    assertThat(count("notifications") + count("outgoing_emails")).isZero();
    assertThat(desk.row("select message_id from email_messages order by received_at limit 1"))
        .containsEntry("message_id", "a1@example.org");
    assertThat(desk.rows("select outcome from signals order by received_at"))
        .extracting(row -> row.get("outcome"))
        .containsExactly("TASK_OPENED", "COMMENT_ADDED");
  }

  @Test
  void an_answer_that_stands_before_what_it_answers_is_in_its_thread() throws IOException {
    String first = mail("ann", "a1", null, "Tap drips", "The tap in the kitchen drips.");
    Path mbox = mbox(mail("ben", "a2", "a1", "Re: Tap drips", "We look."), first);
    imported(mbox);
    assertThat(count("email_threads")).isEqualTo(1);
    assertThat(desk.row("select title from tasks")).containsEntry("title", "Tap drips");
  }

  @Test
  void what_is_there_already_is_counted_and_not_doubled() throws IOException {
    Path mbox =
        mbox(
            mail("ann", "a1", null, "Tap drips", "The tap in the kitchen drips."),
            mail("bob", "b1", null, "Wet floor", "The floor is wet."));
    imported(mbox);
    Path more = folder.resolve("more");
    Files.writeString(
        more, Files.readString(mbox) + mail("eve", "e1", null, "Light", "It flickers."));

    MailImport again = imported(more);

    assertThat(again.duplicates()).isEqualTo(2);
    assertThat(again.mails()).isEqualTo(1);
    assertThat(count("email_messages")).isEqualTo(3);
  }

  @Test
  void another_mail_under_a_known_message_id_is_kept() throws IOException {
    imported(mbox(mail("ann", "a1", null, "Tap drips", "The tap drips.")));
    MailImport forged = imported(mbox(mail("eve", "a1", null, "Tap drips", "The tap drips.")));
    assertThat(forged.mails()).isEqualTo(1);
  }

  @Test
  void whoever_is_cut_off_goes_on_and_stores_each_message_once() throws IOException {
    String[] mails = new String[250];
    for (int i = 0; i < mails.length; i++) {
      mails[i] =
          mail(
              "ann",
              "m" + i,
              i % 3 == 0 ? null : "m" + (i - i % 3),
              "Tap " + i / 3,
              "It drips " + i);
    }
    Path mbox = mbox(mails);
    MailImport rehearsed = rehearse(mbox);

    assertThatThrownBy(
            () -> organization.asSystem(() -> imports.run(rehearsed, mbox, new CutOff())))
        .hasMessageContaining("cut off");
    assertThat(count("email_messages")).isEqualTo(100);
    MailImport again = rehearse(mbox);
    assertThat(again.importId()).isEqualTo(rehearsed.importId());
    MailImport done = run(again, mbox);

    assertThat(done.mails()).isEqualTo(250);
    assertThat(count("email_messages")).isEqualTo(250);
    assertThat(desk.row("select count(distinct message_id) as n from email_messages"))
        .containsEntry("n", 250L);
    assertThat(count("email_threads")).isEqualTo(84);
    assertThat(count("tasks")).isEqualTo(done.tasks());
    assertThat(desk.row("select count(*) as n from import_messages")).containsEntry("n", 250L);
  }

  @Test
  void undoing_takes_back_all_that_it_brought_and_nothing_else() throws IOException {
    imported(mbox(mail("eve", "e1", null, "Light", "The light flickers.")));
    long before = everything();
    MailImport done =
        imported(
            mbox(
                mail("ann", "a1", null, "Tap drips", "The tap drips."),
                mail("eve", "e2", "e1", "Re: Light", "It still flickers.")));

    MailImport undone = undo(done);

    assertThat(undone.status()).isEqualTo(ImportStatus.UNDONE);
    assertThat(undone.kept()).isZero();
    assertThat(everything()).isEqualTo(before);
    assertThat(desk.rows("select display_name from persons"))
        .extracting(row -> row.get("display_name"))
        .containsExactly("eve");
    assertThat(imported(mbox(mail("ann", "a1", null, "Tap drips", "The tap drips."))).mails())
        .isEqualTo(1);
  }

  @Test
  void what_somebody_worked_on_stays_when_the_rest_is_undone() throws IOException {
    MailImport done =
        imported(
            mbox(
                mail("ann", "a1", null, "Tap drips", "The tap drips."),
                mail("bob", "b1", null, "Light flickers", "It flickers.")));
    UUID touched =
        (UUID) desk.row("select task_id from tasks where title = 'Tap drips'").get("task_id");
    organization.as(
        "admin",
        () -> tasks.comment(new TaskId(touched), "Again?", CommentVisibility.INTERNAL_ONLY));

    MailImport undone = undo(done);

    assertThat(undone.kept()).isEqualTo(1);
    assertThat(desk.rows("select title from tasks"))
        .extracting(row -> row.get("title"))
        .containsExactly("Tap drips");
    assertThat(count("email_messages")).isEqualTo(1);
    assertThatThrownBy(() -> undo(undone))
        .isInstanceOf(ImportNotOffered.class)
        .hasMessage("An import that is UNDONE cannot be undone");
  }

  @Test
  void organizations_do_not_meet() throws IOException {
    Path mbox = mbox(mail("ann", "a1", null, "Tap drips", "The tap drips."));
    MailImport done = imported(mbox);
    TestOrganization other = organizations.found("default");

    MailImport theirs =
        other.asSystem(
            () ->
                imports.run(
                    imports.rehearse(mbox, ImportProgress.SILENT), mbox, ImportProgress.SILENT));

    assertThat(theirs.mails()).isEqualTo(1);
    assertThat(desk(other).row("select count(*) as n from imports")).containsEntry("n", 1L);
    assertThatThrownBy(() -> other.asSystem(() -> imports.undo(done.importId())))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void each_step_is_audited_with_the_hash_of_the_file() throws IOException {
    MailImport done = imported(mbox(mail("ann", "a1", null, "Tap drips", "The tap drips.")));
    undo(done);
    assertThat(
            desk.rows(
                "select action from audit_entries where object_id = ? and ? = any(fields) order by entry_id",
                done.importId().toString(),
                "sha256:" + done.sha256()))
        .extracting(row -> row.get("action"))
        .containsExactly(
            "import.rehearsed",
            "import.started",
            "import.mails_stored",
            "import.finished",
            "import.undo_started",
            "import.undone");
  }

  @Test
  void a_file_that_is_no_archive_leaves_nothing() throws IOException {
    Path file = Files.writeString(folder.resolve("x"), "hello");
    assertThatThrownBy(() -> rehearse(file)).isInstanceOf(ArchiveRefused.class);
    assertThat(count("imports")).isZero();
  }

  /** Fails after the first batch, as a node that dies does. */
  private static final class CutOff implements ImportProgress {

    @Override
    public void planned(int messages) {
      // reads on
    }

    @Override
    public void stored(MailImport row) {
      throw new UncheckedIOException(new IOException("cut off"));
    }
  }

  private long everything() {
    return List.of(
            "email_messages",
            "email_threads",
            "signals",
            "tasks",
            "task_events",
            "task_comments",
            "task_participants",
            "decision_records",
            "work_links",
            "persons")
        .stream()
        .mapToLong(this::count)
        .sum();
  }

  private MailImport imported(Path file) {
    return run(rehearse(file), file);
  }

  private MailImport rehearse(Path file) {
    return organization.asSystem(() -> imports.rehearse(file, ImportProgress.SILENT));
  }

  private MailImport run(MailImport rehearsed, Path file) {
    return organization.asSystem(() -> imports.run(rehearsed, file, ImportProgress.SILENT));
  }

  private MailImport undo(MailImport done) {
    return organization.asSystem(() -> imports.undo(done.importId()));
  }

  private long count(String table) {
    return (Long) desk.row("select count(*) as n from " + table).get("n");
  }

  private MailDesk desk(TestOrganization of) {
    return new MailDesk(of, sql, new TransactionTemplate(transactions));
  }

  private Path mbox(String... mails) throws IOException {
    return Files.writeString(folder.resolve("archive" + ++written), String.join("", mails));
  }

  private String mail(
      String from, String id, String answers, String subject, String text, String... fields) {
    Instant sent = LONG_AGO.plus(Duration.ofHours(answers == null ? 0 : 1));
    String date = DateTimeFormatter.RFC_1123_DATE_TIME.format(sent.atOffset(ZoneOffset.UTC));
    StringBuilder mail = new StringBuilder("From x Sat Jan  3 01:05:34 1996\n");
    mail.append("From: ").append(from).append(" <").append(from).append("@example.org>\n");
    mail.append("To: maintenance@x.example\nDate: ").append(date).append('\n');
    mail.append("Subject: ")
        .append(subject)
        .append("\nMessage-ID: <")
        .append(id)
        .append("@example.org>\n");
    if (answers != null) {
      mail.append("In-Reply-To: <").append(answers).append("@example.org>\n");
    }
    List.of(fields).forEach(field -> mail.append(field).append('\n'));
    return mail.append('\n').append(text).append("\n\n").toString();
  }

  private static String large() {
    ByteArrayOutputStream mail = new ByteArrayOutputStream();
    mail.writeBytes(
        "From x Sat Jan  3 01:05:34 1996\nSubject: large\n\n".getBytes(StandardCharsets.US_ASCII));
    byte[] line = ("x".repeat(99) + "\n").getBytes(StandardCharsets.US_ASCII);
    for (int i = 0; i < 370_000; i++) {
      mail.writeBytes(line);
    }
    return mail.toString(StandardCharsets.US_ASCII) + "\n";
  }
}
