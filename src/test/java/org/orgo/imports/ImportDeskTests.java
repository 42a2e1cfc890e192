package org.orgo.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orgo.imports.archive.ArchiveRefused;
import org.orgo.imports.job.ImportWork;
import org.orgo.platform.paging.PageRequest;
import org.orgo.platform.refusals.InvalidRequest;
import org.orgo.platform.refusals.NotAllowed;
import org.orgo.platform.refusals.NotFound;
import org.orgo.testing.OrgoTest;
import org.orgo.testing.TestOrganization;
import org.orgo.testing.TestOrganizations;
import org.springframework.beans.factory.annotation.Autowired;

@OrgoTest
class ImportDeskTests {

  private static final String MAIL =
      """
      From x Sat Jan  3 01:05:34 1996
      From: Ann <ann@example.org>
      To: maintenance@x.example
      Date: Tue, 01 Mar 2011 08:00:00 +0000
      Subject: Tap drips
      Message-ID: <a1@example.org>

      The tap in the kitchen drips.

      """;

  @Autowired ImportDesk desk;
  @Autowired ImportWork work;
  @Autowired ImportFiles files;
  @Autowired TestOrganizations organizations;

  private TestOrganization organization;

  @BeforeEach
  void found() {
    organization = organizations.found("default");
  }

  @Test
  void an_upload_is_rehearsed_and_imported_when_somebody_says_so() {
    MailImport uploaded = upload(MAIL);
    assertThat(uploaded.status()).isEqualTo(ImportStatus.UPLOADED);
    assertThat(uploaded.requestedBy()).isEqualTo(organization.user("admin").value());
    assertThat(next()).isTrue();
    assertThat(get(uploaded).status()).isEqualTo(ImportStatus.REHEARSED);
    assertThat(next()).as("nothing more without a word").isFalse();

    start(uploaded);
    assertThat(next()).isTrue();

    assertThat(get(uploaded).status()).isEqualTo(ImportStatus.IMPORTED);
    assertThat(get(uploaded).mails()).isEqualTo(1);
    assertThat(organization.asSystem(() -> files.has(uploaded.importId()))).isFalse();
    assertThat(organization.as("admin", () -> desk.messages(uploaded.importId(), null, 0, 10)))
        .singleElement()
        .satisfies(message -> assertThat(message.taskId()).isNotNull());

    organization.as("admin", () -> desk.undo(uploaded.importId()));
    assertThat(next()).isTrue();
    assertThat(get(uploaded).status()).isEqualTo(ImportStatus.UNDONE);
  }

  @Test
  void one_is_under_way_at_a_time() {
    upload(MAIL);
    assertThatThrownBy(() -> upload(MAIL.replace("a1", "b1"))).isInstanceOf(ImportUnderWay.class);
  }

  @Test
  void what_was_stopped_goes_on_when_the_same_file_comes_again() {
    MailImport first = upload(MAIL);
    next();
    start(first);
    organization.as("admin", () -> desk.stop(first.importId()));
    assertThat(get(first).failure()).isEqualTo("An administrator stopped it");
    organization.runAsSystem(() -> files.delete(first.importId()));

    MailImport again = upload(MAIL);
    assertThat(again.importId()).isEqualTo(first.importId());
    start(again);
    next();
    assertThat(get(first).status()).isEqualTo(ImportStatus.IMPORTED);
  }

  @Test
  void a_rehearsal_can_be_forgotten_and_an_import_cannot() {
    MailImport row = upload(MAIL);
    assertThatThrownBy(() -> discard(row))
        .isInstanceOf(ImportNotOffered.class)
        .hasMessage("An import that is UPLOADED cannot be discarded");
    next();
    discard(row);
    assertThatThrownBy(() -> get(row)).isInstanceOf(NotFound.class);
    assertThat(organization.asSystem(() -> files.has(row.importId()))).isFalse();
  }

  @Test
  void what_is_no_archive_or_has_no_name_is_refused_and_leaves_no_file() {
    assertThatThrownBy(() -> upload("hello")).isInstanceOf(ArchiveRefused.class);
    assertThatThrownBy(() -> organization.as("admin", () -> desk.upload(" ", stream(MAIL))))
        .isInstanceOf(InvalidRequest.class);
    assertThat(organization.as("admin", () -> desk.page(PageRequest.of(null, null))).items())
        .isEmpty();
  }

  @Test
  void an_upload_that_breaks_off_leaves_nothing() {
    InputStream broken =
        new SequenceInputStream(
            stream(MAIL),
            new InputStream() {
              @Override
              public int read() throws IOException {
                throw new IOException("gone");
              }
            });
    assertThatThrownBy(() -> organization.as("admin", () -> desk.upload("x", broken)))
        .isInstanceOf(UncheckedIOException.class);
    assertThat(organization.as("admin", () -> desk.page(PageRequest.of(null, null))).items())
        .isEmpty();
  }

  @Test
  void only_administrators_import_and_only_their_own() {
    MailImport row = upload(MAIL);
    assertThatThrownBy(() -> organization.as("worker", () -> desk.get(row.importId())))
        .isInstanceOf(NotAllowed.class);
    assertThatThrownBy(() -> organization.as("worker", () -> desk.upload("x", stream(MAIL))))
        .isInstanceOf(NotAllowed.class);
    TestOrganization other = organizations.found("default");
    assertThatThrownBy(() -> other.as("admin", () -> desk.start(row.importId())))
        .isInstanceOf(NotFound.class);
    assertThat(other.asSystem(() -> files.has(row.importId()))).isFalse();
  }

  private MailImport upload(String archive) {
    return organization.as("admin", () -> desk.upload("mails.mbox", stream(archive)));
  }

  private static InputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  private MailImport get(MailImport row) {
    return organization.as("admin", () -> desk.get(row.importId()));
  }

  private void start(MailImport row) {
    organization.as("admin", () -> desk.start(row.importId()));
  }

  private void discard(MailImport row) {
    organization.run("admin", () -> desk.discard(row.importId()));
  }

  private boolean next() {
    return organization.asSystem(work::next);
  }
}
