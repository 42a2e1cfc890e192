package org.orgo.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.net.ServerSocket;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.orgo.organizations.Organization;
import org.orgo.organizations.Organizations;
import org.orgo.people.accounts.PasswordLinks;
import org.orgo.people.accounts.UserAccount;
import org.orgo.people.accounts.UserAccounts;
import org.orgo.people.operators.InstallationOperators;
import org.orgo.people.roles.Role;
import org.orgo.people.roles.Roles;
import org.orgo.platform.refusals.FieldError;
import org.orgo.platform.refusals.InvalidRequest;
import org.orgo.platform.refusals.NotFound;
import org.orgo.platform.tenancy.CurrentTenant;
import org.orgo.testing.OrgoTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** What setup founds, and what it refuses without founding anything. */
@OrgoTest
class InstallationSetupTests {

  private static final String PASSWORD = "correct horse battery";

  @Autowired InstallationSetup setup;
  @Autowired FurtherMailboxes further;
  @Autowired Organizations organizations;
  @Autowired UserAccounts users;
  @Autowired Roles roles;
  @Autowired PasswordLinks links;
  @Autowired InstallationOperators operators;
  @Autowired JdbcTemplate jdbc;
  @Autowired TransactionTemplate transaction;

  private final String slug = "setup-" + UUID.randomUUID().toString().substring(0, 13);
  private final GreenMail server =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));

  @BeforeEach
  void start() {
    server.start();
    server.setUser("maintenance@example.org", "maintenance@example.org", "secret");
  }

  @AfterEach
  void stop() {
    server.stop();
  }

  @Test
  void an_organization_gets_roles_an_administrator_and_a_mailbox() {
    SetupResult result = setup.run(withMailbox(), true);

    Organization founded = organizations.get(slug);
    assertThat(founded.displayName()).isEqualTo("Hôpital Nord");
    assertThat(founded.timeZone()).isEqualTo("Europe/Paris");
    assertThat(founded.profile()).isEqualTo("hospital");
    assertThat(result.mailbox()).contains("maintenance@example.org");
    UserAccount admin = as(founded, () -> users.findByEmail(address("admin")).orElseThrow());
    assertThat(admin.roles()).contains("Administrator", "Triage", "Ops.Maintenance");
    assertThat(as(founded, () -> roles.all().stream().filter(Role::held).map(Role::code).toList()))
        .contains("Operations.Safety", "Leadership");
    assertThat(rows(founded, "select type from mailboxes")).containsExactly("maintenance");
    assertThat(rows(founded, "select action from audit_entries order by entry_id"))
        .contains("organization.founded", "role.created", "user.created", "mailbox.added")
        .contains("user.link_issued");
    assertThat(
            rows(
                founded,
                "select action from installation_log where object_id = '"
                    + founded.organizationId()
                    + "'"))
        .containsExactly("organization.founded");
  }

  @Test
  void a_founded_organization_gets_further_mailboxes_each_once() {
    setup.run(answers(), true);
    server.setUser("books@example.org", "books@example.org", "secret");
    SetupAnswers books = withMailbox().with(SetupQuestion.MAILBOX, "books@example.org");

    assertThat(further.add(slug, books, true)).isEqualTo("books@example.org");
    Organization founded = organizations.get(slug);
    assertThat(rows(founded, "select address from mailboxes")).containsExactly("books@example.org");
    assertThat(rows(founded, "select action from audit_entries")).contains("mailbox.added");

    assertThat(refused(slug, books)).isEqualTo("mailbox");
    assertThat(refused("no-such-place", books)).isEqualTo("organization");
    assertThat(refused(slug, books.with(SetupQuestion.MAILBOX_PASSWORD, "wrong")))
        .isEqualTo("mailbox_password");
    assertThat(refused(slug, SetupAnswers.NONE)).isEqualTo("mailbox");
  }

  @Test
  void mail_that_is_in_a_mailbox_already_is_never_work_silently() throws Exception {
    deliver("maintenance@example.org");
    setup.run(withMailbox(), true);
    server.setUser("books@example.org", "books@example.org", "secret");
    deliver("books@example.org");
    further.add(slug, withMailbox().with(SetupQuestion.MAILBOX, "books@example.org"), true);
    further.add(slug, withMailbox().with(SetupQuestion.MAILBOX, "later@example.org"), false);

    Organization founded = organizations.get(slug);
    assertThat(
            rows(
                founded,
                "select concat(new_after_uid, ' ', last_uid, ' ', new_since is not null) from mailboxes"
                    + " order by address"))
        .as("the last one that is left alone, the last one read, and since when")
        .containsExactly("1 1 t", " 0 t", "1 1 t");
  }

  private void deliver(String address) throws MessagingException {
    MimeMessage old = new MimeMessage((Session) null);
    old.setText("Of last year");
    server.getUserManager().getUserByEmail(address).deliver(old);
  }

  private String refused(String organization, SetupAnswers mailbox) {
    return catchThrowableOfType(
            InvalidRequest.class, () -> further.add(organization, mailbox, true))
        .errors()
        .get(0)
        .field();
  }

  @Test
  void an_operator_of_the_installation_is_no_members_address() {
    operators.create(address("operator"), "Op");

    assertThat(faults(answers().with(SetupQuestion.ADMIN_EMAIL, address("operator"))))
        .containsExactly("admin_email: setup.fault.operator_apart");
    SetupResult result = setup.run(answers(), true);
    assertThat(result.operator()).as("the installation has one already").isEmpty();
  }

  @Test
  void the_link_sets_one_password_once() {
    SetupResult result = setup.run(answers(), true);
    String address = result.administrator().address();
    String token = address.substring(address.lastIndexOf('/') + 1);

    assertThat(links.isUsable(token)).isTrue();
    assertThatThrownBy(() -> links.choosePassword(token, "too short"))
        .isInstanceOf(InvalidRequest.class);
    links.choosePassword(token, PASSWORD);

    assertThat(links.isUsable(token)).isFalse();
    assertThatThrownBy(() -> links.choosePassword(token, PASSWORD)).isInstanceOf(NotFound.class);
    assertThat(links.isUsable("nonsense")).isFalse();
    Organization founded = organizations.get(slug);
    assertThat(rows(founded, "select action from audit_entries order by entry_id"))
        .contains("user.password_chosen");
    assertThat(rows(founded, "select encode(link_hash, 'escape') from user_accounts"))
        .containsOnlyNulls();
  }

  @Test
  void a_slug_of_another_organization_is_refused() {
    setup.run(answers(), true);

    assertThat(faults(answers())).containsExactly("slug: setup.fault.slug_taken");
  }

  @Test
  void after_a_failure_it_can_be_run_again() {
    assertThat(faults(withMailbox().with(SetupQuestion.MAILBOX_PASSWORD, "wrong")))
        .containsExactly("mailbox_password: mailbox.fault.LOGIN_REFUSED");
    assertThat(organizations.has(slug)).isFalse();

    assertThat(setup.run(withMailbox(), true).slug()).isEqualTo(slug);
  }

  @ParameterizedTest
  @CsvSource({
    "NAME, '', missing",
    "SLUG, Hôpital Nord, slug",
    "SLUG, -x, slug",
    "PROFILE, pirates, choice",
    "ZONE, Mars/Olympus, zone",
    "LOCALE, tlh, choice",
    "CALENDAR, sometimes, calendar",
    "CALENDAR, '{\"kind\": \"business_hours\", \"hours\": {}}', calendar",
    "ADMIN_EMAIL, nobody, email",
    "MAILBOX, nobody, email",
    "MAILBOX_TYPE, gossip, choice",
    "MAILBOX_PORT, 70000, port",
    "MAILBOX_TLS, perhaps, choice"
  })
  void an_answer_that_cannot_be_taken_is_named(
      SetupQuestion question, String answer, String fault) {
    assertThat(faults(withMailbox().with(question, answer)))
        .containsExactly(question.field() + ": setup.fault." + fault);
    assertThat(organizations.has(slug)).isFalse();
  }

  @Test
  void a_mailbox_that_cannot_be_read_is_named_with_the_answer_to_mend() throws Exception {
    int nobody;
    try (ServerSocket probe = new ServerSocket(0)) {
      nobody = probe.getLocalPort();
    }

    assertThat(faults(withMailbox().with(SetupQuestion.MAILBOX_HOST, "no-such-host.invalid")))
        .containsExactly("mailbox_host: mailbox.fault.UNKNOWN_HOST");
    assertThat(faults(withMailbox().with(SetupQuestion.MAILBOX_PORT, String.valueOf(nobody))))
        .containsExactly("mailbox_port: mailbox.fault.NO_ANSWER");
    assertThat(faults(withMailbox().with(SetupQuestion.MAILBOX_FOLDER, "Attic")))
        .containsExactly("mailbox_folder: mailbox.fault.NO_SUCH_FOLDER");
    assertThat(faults(withMailbox().with(SetupQuestion.MAILBOX_TLS, "yes")))
        .containsExactly("mailbox_tls: mailbox.fault.NOT_TRUSTED");
    assertThat(
            setup
                .run(withMailbox().with(SetupQuestion.MAILBOX_PASSWORD, "not yet"), false)
                .mailbox())
        .isPresent();
  }

  private SetupAnswers answers() {
    return SetupAnswers.NONE
        .with(SetupQuestion.NAME, "Hôpital Nord")
        .with(SetupQuestion.SLUG, slug)
        .with(SetupQuestion.PROFILE, "hospital")
        .with(SetupQuestion.ZONE, "Europe/Paris")
        .with(SetupQuestion.CALENDAR, "office")
        .with(SetupQuestion.ADMIN_EMAIL, address("admin"));
  }

  private SetupAnswers withMailbox() {
    return answers()
        .with(SetupQuestion.MAILBOX, "maintenance@example.org")
        .with(SetupQuestion.MAILBOX_HOST, "127.0.0.1")
        .with(SetupQuestion.MAILBOX_TLS, "no")
        .with(SetupQuestion.MAILBOX_PORT, String.valueOf(server.getImap().getPort()))
        .with(SetupQuestion.MAILBOX_PASSWORD, "secret");
  }

  private String address(String name) {
    return name + "@" + slug + ".example";
  }

  private List<String> faults(SetupAnswers answers) {
    return catchThrowableOfType(InvalidRequest.class, () -> setup.run(answers, true))
        .errors()
        .stream()
        .map(InstallationSetupTests::told)
        .toList();
  }

  private static String told(FieldError error) {
    return error.field() + ": " + error.wording().key();
  }

  private List<String> rows(Organization organization, String query) {
    return as(
        organization, () -> transaction.execute(status -> jdbc.queryForList(query, String.class)));
  }

  private static <T> T as(Organization organization, Supplier<T> work) {
    return CurrentTenant.as(organization.organizationId(), work);
  }
}
