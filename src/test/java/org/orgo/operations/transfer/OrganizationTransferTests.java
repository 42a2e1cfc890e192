package org.orgo.operations.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.orgo.audit.seal.AuditSealer;
import org.orgo.audit.seal.SealKeys;
import org.orgo.operations.transfer.refusals.ArchiveChanged;
import org.orgo.operations.transfer.refusals.ArchiveFileExists;
import org.orgo.operations.transfer.refusals.ArchiveOfOtherVersion;
import org.orgo.operations.transfer.refusals.AuditKeyUnknown;
import org.orgo.operations.transfer.refusals.DefinitionsLacking;
import org.orgo.operations.transfer.refusals.OrganizationPresent;
import org.orgo.operations.transfer.refusals.RowsCollide;
import org.orgo.organizations.OrganizationStatus;
import org.orgo.organizations.OrganizationStatuses;
import org.orgo.people.Actor;
import org.orgo.people.Actors;
import org.orgo.people.CurrentActor;
import org.orgo.platform.database.DatabaseServer;
import org.orgo.platform.tenancy.CurrentTenant;
import org.orgo.tasks.ActionCommand;
import org.orgo.tasks.TaskDesk;
import org.orgo.tasks.TaskId;
import org.orgo.testing.OrgoTest;
import org.orgo.testing.SecondInstallation;
import org.orgo.testing.TestOrganization;
import org.orgo.testing.TestOrganizations;
import org.orgo.testing.TestWork;
import org.orgo.vocabulary.work.Visibility;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Organizations that move to an installation with another database, another key and other ids. */
@OrgoTest
@Isolated
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OrganizationTransferTests {

  private static final String MAILBOX_SECRET = "5ec7e75ec7e75ec7e7";

  @Autowired OrganizationExport export;
  @Autowired TestOrganizations organizations;
  @Autowired TestWork work;
  @Autowired TaskDesk desk;
  @Autowired AuditSealer sealer;
  @Autowired SealKeys keys;
  @Autowired DatabaseServer server;
  @Autowired JdbcTemplate jdbc;
  @Autowired TransactionTemplate transaction;

  @TempDir static Path folder;

  private SecondInstallation elsewhere;

  @BeforeAll
  void startTheOther() throws Exception {
    elsewhere =
        SecondInstallation.start(server, folder.resolve("elsewhere"), keys.signing().published());
  }

  @AfterAll
  void stopTheOther() throws Exception {
    elsewhere.close();
  }

  @Test
  void work_goes_on_in_the_other_installation_and_the_audit_verifies_there() throws Exception {
    TestOrganization ours = organizations.found("default");
    TaskId pending = work.open(ours, null);
    TaskId started = work.open(ours, null);
    act(ours, started, "start");
    TaskId done = work.open(ours, null);
    act(ours, done, "start");
    act(ours, done, "complete");
    addMailbox(ours);
    ours.asSystem(sealer::sealNext);

    Path file = file();
    ArchiveManifest written = export.export(ours.slug(), file);
    OrganizationImport.ImportedOrganization arrival =
        elsewhere.part(OrganizationImport.class).take(file);

    assertThat(arrival.manifest()).isEqualTo(written);
    assertThat(arrival.audit().fault()).isNull();
    assertThat(arrival.audit().seals()).isPositive();
    assertThat(written.definitions().values())
        .anyMatch(named -> named.startsWith("task-lifecycle"));
    assertThat(state(ours, "status")).isEqualTo("suspended");
    assertThat(
            elsewhere.ask(
                "select bool_or(enabled) from orgo.mailboxes where organization_id = '%s'"
                    .formatted(ours.id())))
        .isEqualTo("f");
    assertThat(status(started)).isEqualTo("IN_PROGRESS");
    assertThat(status(done)).isEqualTo("COMPLETED");

    CurrentTenant.run(
        ours.id(),
        () ->
            elsewhere
                .part(OrganizationStatuses.class)
                .change(OrganizationStatus.ACTIVE, "It has moved"));
    actElsewhere(ours, started, "complete");
    actElsewhere(ours, pending, "start");

    assertThat(status(started)).isEqualTo("COMPLETED");
    assertThat(status(pending)).isEqualTo("IN_PROGRESS");
  }

  @Test
  void nothing_of_another_organization_and_no_secret_is_in_the_archive() throws Exception {
    TestOrganization ours = organizations.found("default");
    TestOrganization others = organizations.found("friend_group");
    TaskId foreign = work.open(others, Visibility.PUBLIC);
    ours.token("worker");
    addMailbox(ours);
    String tokenHash =
        ours.asSystem(
            () ->
                transaction.execute(
                    status ->
                        jdbc.queryForObject(
                            "select encode(token_hash, 'hex') from api_tokens", String.class)));

    Path file = file();
    export.export(ours.slug(), file);

    Map<String, byte[]> entries = entries(file);
    assertThat(entries).doesNotContainKeys("orgo.api_tokens", "orgo.second_factors");
    String all =
        entries.values().stream()
            .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
            .reduce("", String::concat);
    assertThat(all).contains(ours.slug(), ours.email("worker"));
    assertThat(all)
        .doesNotContain(
            others.slug(),
            others.id().toString(),
            others.user("worker").toString(),
            foreign.toString(),
            tokenHash,
            MAILBOX_SECRET);
  }

  @Test
  void a_changed_archive_is_refused_and_leaves_nothing() throws Exception {
    TestOrganization ours = organizations.found("default");
    work.open(ours, null);
    Path file = file();
    export.export(ours.slug(), file);

    refusedAsChanged(changed(file, "orgo.tasks", text -> text.replace("squeaks", "squeeks")));
    refusedAsChanged(
        changed(file, "orgo.user_accounts", text -> text.substring(text.indexOf('\n') + 1)));
    refusedAsChanged(
        changed(file, ArchiveManifest.ENTRY, text -> text.replace("\"rows\":1,", "\"rows\":2,")));
    refusedAsChanged(changed(file, "orgo.tasks", text -> null));
    refusedAsChanged(changed(file, ArchiveManifest.ENTRY, text -> null));
    refusedAsChanged(Files.writeString(file(), "no archive"));
    assertThat(state(ours, "slug")).isNull();
  }

  @Test
  void what_the_other_installation_lacks_is_named() throws Exception {
    TestOrganization ours = organizations.found("default");
    Path file = file();
    export.export(ours.slug(), file);

    assertThatExceptionOfType(ArchiveOfOtherVersion.class)
        .isThrownBy(() -> take(manifest(file, node -> node.put("schemaVersion", "001 1"))))
        .withMessageContaining("001 1");
    assertThatExceptionOfType(AuditKeyUnknown.class)
        .isThrownBy(
            () -> take(manifest(file, node -> node.putArray("auditKeys").add("0123456789abcdef"))))
        .withMessageContaining(keys.signing().published());
    assertThatExceptionOfType(DefinitionsLacking.class)
        .isThrownBy(
            () ->
                take(
                    manifest(
                        file,
                        node ->
                            node.putObject("definitions")
                                .put("@process:theirs:00", "theirs, version 7"))))
        .withMessageContaining("theirs, version 7");
    assertThat(state(ours, "slug")).isNull();
  }

  @Test
  void an_organization_is_imported_once_and_its_rows_push_nobody_aside() throws Exception {
    TestOrganization ours = organizations.found("default");
    Path file = file();
    export.export(ours.slug(), file);
    take(file);

    assertThatExceptionOfType(OrganizationPresent.class).isThrownBy(() -> take(file));
    assertThatExceptionOfType(RowsCollide.class)
        .isThrownBy(() -> take(manifest(file, node -> node.put("slug", "of-another-slug"))))
        .withMessageContaining("orgo.organizations");
    assertThatExceptionOfType(ArchiveFileExists.class)
        .isThrownBy(() -> export.export(ours.slug(), file));
  }

  private void take(Path file) {
    elsewhere.part(OrganizationImport.class).take(file);
  }

  private void refusedAsChanged(Path file) {
    assertThatExceptionOfType(ArchiveChanged.class).isThrownBy(() -> take(file));
  }

  private void act(TestOrganization ours, TaskId task, String action) {
    ours.as("worker", () -> desk.act(task, command(action)));
  }

  private void actElsewhere(TestOrganization ours, TaskId task, String action) {
    Actor worker =
        CurrentTenant.as(
            ours.id(), () -> elsewhere.part(Actors.class).find(ours.user("worker")).orElseThrow());
    CurrentActor.as(worker, () -> elsewhere.part(TaskDesk.class).act(task, command(action)));
  }

  private static ActionCommand command(String action) {
    ObjectNode answers =
        action.equals("complete")
            ? JsonNodeFactory.instance
                .objectNode()
                .put("what_was_done", "Oiled")
                .put("asset", "Door 3")
                .put("cost", 4)
            : null;
    return new ActionCommand(action, "Because", answers, null);
  }

  private void addMailbox(TestOrganization ours) {
    ours.runAsSystem(
        () ->
            transaction.executeWithoutResult(
                status ->
                    jdbc.update(
                        """
                        insert into mailboxes (
                          organization_id, mailbox_id, address, host, port, username, secret)
                        values (?, gen_random_uuid(), ?, 'localhost', 993, 'reader', decode(?, 'hex'))
                        """,
                        ours.id().value(),
                        "box@" + ours.slug() + ".example",
                        MAILBOX_SECRET)));
  }

  private String state(TestOrganization ours, String column) throws Exception {
    return elsewhere.ask(
        "select %s from orgo.organizations where organization_id = '%s'"
            .formatted(column, ours.id()));
  }

  private String status(TaskId task) throws Exception {
    return elsewhere.ask(
        "select status from orgo.tasks where task_id = '%s'".formatted(task.value()));
  }

  private static Path file() {
    return folder.resolve(UUID.randomUUID() + ".orgo");
  }

  private static Map<String, byte[]> entries(Path file) throws IOException {
    Map<String, byte[]> entries = new TreeMap<>();
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (ZipEntry entry : List.copyOf(zip.stream().toList())) {
        entries.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
      }
    }
    return entries;
  }

  /**
   * @param change gives null to leave the entry out
   */
  private static Path changed(Path file, String name, UnaryOperator<String> change)
      throws IOException {
    Map<String, byte[]> entries = entries(file);
    String before = new String(entries.remove(name), StandardCharsets.UTF_8);
    String after = change.apply(before);
    assertThat(after).isNotEqualTo(before);
    if (after != null) {
      entries.put(name, after.getBytes(StandardCharsets.UTF_8));
    }
    Path copy = file();
    try (OutputStream out = Files.newOutputStream(copy);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue());
        zip.closeEntry();
      }
    }
    return copy;
  }

  /** An archive whose manifest agrees with itself, and says something else. */
  private static Path manifest(Path file, Consumer<ObjectNode> change) throws IOException {
    ObjectMapper json = new ObjectMapper();
    return changed(
        file,
        ArchiveManifest.ENTRY,
        text -> {
          try {
            ObjectNode node = (ObjectNode) json.readTree(text);
            change.accept(node);
            return json.writeValueAsString(
                json.treeToValue(node, ArchiveManifest.class).withTotal());
          } catch (IOException failure) {
            throw new IllegalStateException(failure);
          }
        });
  }
}
