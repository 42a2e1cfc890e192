package org.orgo.mail.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.orgo.mail.check.StepOutcome.FAILED;
import static org.orgo.mail.check.StepOutcome.PASSED;
import static org.orgo.mail.check.StepOutcome.SKIPPED;

import com.icegreen.greenmail.store.MailFolder;
import jakarta.mail.Flags;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orgo.mail.AfterStoring;
import org.orgo.mail.MailTest;
import org.orgo.mail.Mailbox;
import org.orgo.mail.MailboxId;
import org.orgo.mail.check.ConnectionResult;
import org.orgo.mail.check.ConnectionResult.StepResult;
import org.orgo.mail.check.ConnectionStep;
import org.orgo.mail.inbound.flow.MailboxPoller;
import org.orgo.mail.outbound.MailRound;
import org.orgo.mail.outbound.Outbox;
import org.orgo.mail.persistence.system.MailboxDirectoryMapper;
import org.orgo.mail.persistence.system.OutboxDirectoryMapper;
import org.orgo.platform.refusals.FieldError;
import org.orgo.platform.refusals.InvalidRequest;
import org.orgo.platform.refusals.NotAllowed;
import org.orgo.platform.refusals.NotFound;
import org.orgo.testing.TestOrganization;
import org.springframework.beans.factory.annotation.Autowired;

class MailboxAdministrationTests extends MailTest {

  private static final String OFFICE = "office@x.example";
  private static final String OLD = WET.replace("wet@", "old@").replace("lobby", "cellar");

  @Autowired MailboxAdministration administration;
  @Autowired MailboxDirectoryMapper directory;
  @Autowired Outbox outbox;
  @Autowired OutboxDirectoryMapper outboxes;

  private String address;

  @BeforeEach
  void serve() {
    address = organization.email("safety");
    house.serve(address);
  }

  @Test
  void what_is_in_a_mailbox_already_is_left_alone_and_what_comes_is_read() {
    house.deliver(address, OLD);
    AdministeredMailbox added = add(settings());
    assertThat(added.condition()).isEqualTo(MailboxCondition.NEW);
    house.deliver(address, WET);

    assertThat(read(added.mailboxId())).containsExactly("wet@example.org");
    desk.change("update mailboxes set last_reconciled_at = null");
    assertThat(read(added.mailboxId())).as("by the hourly comparison").hasSize(1);
  }

  @Test
  void it_is_left_alone_also_where_the_server_numbers_its_mails_anew() {
    house.deliver(address, OLD);
    AdministeredMailbox added = add(settings());
    desk.change(
        "update mailboxes set uid_validity = 1, new_after_validity = 1, new_since = ?::timestamptz where address = ?",
        Instant.now().plusSeconds(3_600).toString(),
        address);

    assertThat(read(added.mailboxId())).isEmpty();
    assertThat(found(added.mailboxId()).lastUid()).as("read up to").isPositive();
  }

  @Test
  void it_is_read_where_somebody_asks_for_it() {
    house.deliver(address, OLD);
    AdministeredMailbox added = add(of(settings(), false, AfterStoring.FLAG, null));

    assertThat(read(added.mailboxId())).containsExactly("old@example.org");
  }

  @Test
  void stored_mail_stays_is_marked_or_moved_as_the_mailbox_says() {
    MailFolder archive = house.folder(address, "Stored");
    MailboxId id = add(of(settings(), true, AfterStoring.LEAVE, null)).mailboxId();
    house.deliver(address, OLD);
    assertThat(read(id)).hasSize(1);
    assertThat(seen()).as("left as it was").isZero();

    change(id, of(settings(), true, AfterStoring.MOVE, "Stored"));
    house.deliver(address, WET);
    assertThat(read(id)).hasSize(2);
    assertThat(archive.getMessageCount()).isEqualTo(1);

    desk.change("update mailboxes set last_reconciled_at = null");
    assertThat(read(id)).hasSize(2);
    assertThat(archive.getMessageCount()).as("what was stored before").isEqualTo(2);
    assertThat(house.inbox(address).getMessageCount()).isZero();
  }

  @Test
  void a_test_says_of_each_step_what_the_server_answered() {
    house.deliver(address, OLD);
    ConnectionResult passed = test(settings());
    assertThat(passed.steps())
        .extracting(StepResult::step, StepResult::outcome)
        .containsExactly(
            tuple(ConnectionStep.REACH, PASSED),
            tuple(ConnectionStep.TLS, SKIPPED),
            tuple(ConnectionStep.LOG_IN, PASSED),
            tuple(ConnectionStep.OPEN_FOLDER, PASSED),
            tuple(ConnectionStep.OUTGOING, SKIPPED),
            tuple(ConnectionStep.ROUND_TRIP, SKIPPED));
    assertThat(passed.steps().get(3).answer()).contains("1 mails", "UIDVALIDITY", "IDLE yes");
    assertThat(passed.folders()).contains("INBOX");

    ConnectionResult refused = test(settings().withPassword("wrong"));
    assertThat(refused.failure().orElseThrow().step()).isEqualTo(ConnectionStep.LOG_IN);
    assertThat(refused.failure().orElseThrow().answer()).doesNotContain("wrong").isNotBlank();
    assertThat(refused.steps().get(3).outcome()).isEqualTo(SKIPPED);
    assertThat(refused.steps()).extracting(StepResult::outcome).containsOnlyOnce(FAILED);
  }

  @Test
  void what_cannot_be_read_is_not_added_and_the_field_is_named() {
    assertThat(refused(settings().withPassword("wrong"))).containsExactly("password");
    assertThat(refused(at("127.0.0.1", 1, false))).containsExactly("port");
    assertThat(refused(of(settings(), true, AfterStoring.MOVE, "Nowhere")))
        .containsExactly("folder");
    assertThat(refused(of(settings(), true, AfterStoring.MOVE, null))).containsExactly("move_to");
    assertThat(refused(of(settings(), true, AfterStoring.MOVE, "INBOX")))
        .containsExactly("move_to");
    assertThat(refused(folder("Notes#2"))).containsExactly("folder");
    assertThat(refused(settings().withPassword(null))).containsExactly("password");
    assertThat(desk.rows("select 1 from mailboxes")).hasSize(1);
  }

  @Test
  void an_administrator_sends_orgo_into_no_network_of_the_installation() {
    assertThat(refused(at("10.1.2.3", 993, true))).containsExactly("host");
    assertThat(refused(at("169.254.169.254", 143, false))).containsExactly("host", "tls");
    assertThat(refused(at("192.168.0.1", 25, true))).containsExactly("port", "host");
  }

  @Test
  void the_password_that_is_kept_goes_to_no_other_server() {
    MailboxId id = add(settings()).mailboxId();
    AdministeredMailbox before = get(id);
    MailboxSettings elsewhere = at("127.0.0.1", 993, true).withPassword(null);

    assertThatThrownBy(
            () -> organization.as("admin", () -> administration.test(id, elsewhere, false)))
        .asInstanceOf(InstanceOfAssertFactories.type(InvalidRequest.class))
        .satisfies(refusal -> assertThat(fields(refusal)).containsExactly("password"));
    assertThatThrownBy(() -> change(id, elsewhere)).isInstanceOf(InvalidRequest.class);
    assertThat(get(id)).isEqualTo(before);
  }

  @Test
  void a_paused_mailbox_is_not_read_and_goes_on_where_it_was() {
    MailboxId id = add(settings()).mailboxId();
    organization.run("admin", () -> administration.pause(id));
    assertThat(directory.enabled()).extracting(Mailbox::mailboxId).doesNotContain(id);
    assertThat(get(id).condition()).isEqualTo(MailboxCondition.PAUSED);
    house.deliver(address, WET);

    organization.run("admin", () -> administration.resume(id));
    assertThat(directory.enabled()).extracting(Mailbox::mailboxId).contains(id);
    assertThat(read(id)).containsExactly("wet@example.org");
    assertThat(
            desk.rows(
                "select action from audit_entries where object_kind = 'mailbox' and object_id = ? order by occurred_at",
                id.toString()))
        .extracting(row -> row.get("action"))
        .containsExactly("mailbox.added", "mailbox.paused", "mailbox.resumed");
  }

  @Test
  void a_mailbox_that_came_without_its_password_asks_for_it() {
    MailboxId id = add(settings()).mailboxId();
    organization.run("admin", () -> administration.pause(id));
    desk.change("update mailboxes set secret = '' where mailbox_id = ?", id.value());

    assertThatThrownBy(() -> organization.as("admin", () -> administration.resume(id)))
        .asInstanceOf(InstanceOfAssertFactories.type(InvalidRequest.class))
        .satisfies(refusal -> assertThat(fields(refusal)).containsExactly("password"));

    change(id, settings());
    organization.run("admin", () -> administration.resume(id));
    assertThat(get(id).condition()).isNotEqualTo(MailboxCondition.PAUSED);
  }

  @Test
  void two_who_change_the_same_mailbox_do_not_overwrite_each_other() {
    AdministeredMailbox added = add(settings());
    MailboxId id = added.mailboxId();
    change(id, of(settings(), true, AfterStoring.LEAVE, null));

    assertThatThrownBy(
            () ->
                organization.as(
                    "admin", () -> administration.change(id, settings(), added.version())))
        .isInstanceOf(MailboxChangedMeanwhile.class);
    assertThat(get(id).afterStoring()).isEqualTo(AfterStoring.LEAVE);
  }

  @Test
  void only_administrators_of_the_organization_see_and_change_it() {
    MailboxId id = add(settings()).mailboxId();
    assertThatThrownBy(() -> organization.as("worker", administration::all))
        .isInstanceOf(NotAllowed.class);
    assertThatThrownBy(() -> organization.as("worker", () -> administration.pause(id)))
        .isInstanceOf(NotAllowed.class);
    TestOrganization other = organizations.found("default");
    assertThatThrownBy(() -> other.as("admin", () -> administration.resume(id)))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void its_mail_leaves_by_its_own_server_in_its_name() throws Exception {
    known();
    AdministeredMailbox added =
        add(sending("The caretakers", "127.0.0.1", house.smtpPort(), OFFICE, "secret"));
    desk.change("update mailboxes set enabled = false where address <> ?", address);
    String messageId = UUID.randomUUID() + "@x.example";
    desk.outgoing("ann@example.org", null, messageId, clock.instant().minusSeconds(1));

    new MailRound(outbox, outboxes, tokens, clock, secrets, access).to(1);

    MimeMessage mail =
        Arrays.stream(house.received())
            .filter(each -> has(each, messageId))
            .findFirst()
            .orElseThrow();
    assertThat(((InternetAddress) mail.getFrom()[0]).getPersonal()).isEqualTo("The caretakers");
    assertThat(added.smtpHost()).isEqualTo("127.0.0.1");
    assertThat(
            desk.rows(
                "select 1 from mailboxes where encode(smtp_secret, 'escape') like '%secret%'"))
        .as("sealed")
        .isEmpty();
  }

  @Test
  void a_server_for_sending_is_tried_and_taken_by_the_rule_of_the_one_for_reading() {
    assertThat(refused(sending(null, "10.0.0.1", 25, null, null)))
        .as("a network of the installation, at any port, without TLS")
        .containsExactly("smtp_port", "smtp_host", "smtp_tls");
    assertThat(refused(sending(null, "nowhere.invalid", 587, null, null)))
        .containsExactly("smtp_host", "smtp_tls");
    known();
    assertThat(refused(sending(null, "127.0.0.1", house.smtpPort(), OFFICE, null)))
        .containsExactly("smtp_password");
    assertThat(refused(sending("A <b>", "127.0.0.1", house.smtpPort(), null, null)))
        .containsExactly("display_name");
    desk.change("update mailboxes set smtp_port = 1");
    assertThat(refused(sending(null, "127.0.0.1", 1, null, null)))
        .as("nobody listens there")
        .containsExactly("smtp_host");
  }

  @Test
  void a_password_for_sending_goes_only_to_the_server_it_was_given_for() {
    known();
    AdministeredMailbox added = add(sending(null, "127.0.0.1", house.smtpPort(), OFFICE, "secret"));
    desk.change(
        "update mailboxes set smtp_host = 'localhost', smtp_username = null where address <> ?",
        address);

    change(added.mailboxId(), sending("Kept", "127.0.0.1", house.smtpPort(), OFFICE, null));
    assertThatThrownBy(
            () ->
                change(
                    added.mailboxId(),
                    sending("Kept", "localhost", house.smtpPort(), OFFICE, null)))
        .isInstanceOfSatisfying(
            InvalidRequest.class,
            refusal -> assertThat(fields(refusal)).containsExactly("smtp_password"));
  }

  /** The organization has the server already, from whoever runs the installation. */
  private void known() {
    house.serve(OFFICE);
    desk.change(
        "update mailboxes set smtp_host = '127.0.0.1', smtp_port = ?, smtp_tls = false",
        house.smtpPort());
  }

  private MailboxSettings sending(
      String name, String smtpHost, int smtpPort, String user, String password) {
    return new MailboxSettings(
        address,
        null,
        "127.0.0.1",
        house.imapPort(),
        false,
        null,
        "secret",
        null,
        null,
        null,
        null,
        null,
        true,
        new MailboxSending(name, null, smtpHost, smtpPort, false, user, password),
        null);
  }

  private static boolean has(MimeMessage mail, String messageId) {
    try {
      return ("<" + messageId + ">").equals(mail.getMessageID());
    } catch (MessagingException unreadable) {
      return false;
    }
  }

  private MailboxSettings settings() {
    return at("127.0.0.1", house.imapPort(), false);
  }

  private MailboxSettings at(String host, int port, boolean tls) {
    return new MailboxSettings(
        address, null, host, port, tls, null, "secret", null, null, null, null, null, true, null,
        null);
  }

  private MailboxSettings of(
      MailboxSettings from, boolean onlyNew, AfterStoring after, String moveTo) {
    return new MailboxSettings(
        from.address(),
        null,
        from.host(),
        from.port(),
        from.tls(),
        null,
        "secret",
        null,
        null,
        after,
        moveTo,
        null,
        onlyNew,
        from.sending(),
        from.oauth());
  }

  private MailboxSettings folder(String name) {
    return new MailboxSettings(
        address,
        null,
        "127.0.0.1",
        house.imapPort(),
        false,
        null,
        "secret",
        name,
        null,
        null,
        null,
        null,
        true,
        null,
        null);
  }

  private AdministeredMailbox add(MailboxSettings settings) {
    return organization.as("admin", () -> administration.add(settings));
  }

  private AdministeredMailbox get(MailboxId id) {
    return organization.as("admin", () -> administration.get(id));
  }

  private void change(MailboxId id, MailboxSettings settings) {
    organization.run("admin", () -> administration.change(id, settings, get(id).version()));
  }

  private ConnectionResult test(MailboxSettings settings) {
    return organization.as("admin", () -> administration.test(settings, false));
  }

  private List<String> refused(MailboxSettings settings) {
    try {
      add(settings);
      return List.of();
    } catch (InvalidRequest refusal) {
      return fields(refusal);
    }
  }

  private static List<String> fields(InvalidRequest refusal) {
    return refusal.errors().stream().map(FieldError::field).toList();
  }

  private Mailbox found(MailboxId id) {
    return organization.asSystem(() -> mailboxes.find(id).orElseThrow());
  }

  /** The Message-IDs of what is stored of it after another reading. */
  private List<String> read(MailboxId id) {
    try (MailboxPoller poller = poller()) {
      poller.poll(found(id), () -> {});
    }
    started.forEach(this::parse);
    started.clear();
    List<Map<String, Object>> rows =
        desk.rows(
            "select message_id from email_messages where mailbox_id = ? order by received_at, uid",
            id.value());
    return rows.stream().map(row -> row.get("message_id").toString()).toList();
  }

  private long seen() {
    return house.inbox(address).getMessages().stream()
        .filter(mail -> Arrays.asList(mail.getFlags().getSystemFlags()).contains(Flags.Flag.SEEN))
        .count();
  }
}
