package org.orgo.people.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.orgo.people.PeopleFixtures.anAccount;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orgo.audit.AuditEntry;
import org.orgo.audit.AuditLog;
import org.orgo.people.UserId;
import org.orgo.people.accounts.PasswordLinks;
import org.orgo.people.accounts.UserAccount;
import org.orgo.people.accounts.UserAccounts;
import org.orgo.people.roles.UnknownRole;
import org.orgo.people.sessions.UserSessions;
import org.orgo.people.tokens.ApiTokens;
import org.orgo.platform.refusals.InvalidRequest;
import org.orgo.platform.refusals.NotAllowed;
import org.orgo.platform.refusals.NotFound;
import org.orgo.platform.refusals.Refusal;
import org.orgo.testing.OrgoTest;
import org.orgo.testing.TestOrganization;
import org.orgo.testing.TestOrganizations;
import org.orgo.testing.TestSessions;
import org.orgo.vocabulary.work.LogCategory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Somebody is invited by mail, and is in once a password is chosen. */
@OrgoTest
class UserInvitationsTests {

  private static final String ANN = "ann@nurses.example";
  private static final String PASSWORD = "a long enough password";

  @Autowired TestOrganizations organizations;
  @Autowired TestSessions sessions;
  @Autowired UserInvitations invitations;
  @Autowired UserAdministration users;
  @Autowired UserAccounts accounts;
  @Autowired UserSessions open;
  @Autowired ApiTokens tokens;
  @Autowired PasswordLinks links;
  @Autowired AuditLog audit;
  @Autowired JdbcTemplate jdbc;
  @Autowired TransactionTemplate transaction;

  private TestOrganization northside;
  private PostedLinks posted;

  @BeforeEach
  void found() {
    northside = organizations.found("hospital");
    posted = new PostedLinks(jdbc, transaction);
  }

  @Test
  void who_is_invited_gets_a_link_by_mail_and_is_in_with_a_password() {
    UserAccount ann = invited(ANN, null, "Operations.Safety");

    assertThat(ann.status()).isEqualTo("invited");
    assertThat(ann.roles()).containsExactly("Operations.Safety");
    links.choosePassword(posted.token(northside, ANN), PASSWORD);

    assertThat(read(ann).status()).isEqualTo("active");
    assertThat(read(ann).version()).isGreaterThan(ann.version());
  }

  @Test
  void the_mail_speaks_the_language_of_its_reader() {
    invited(ANN, "fr", "Operations.Safety");

    assertThat(posted.bodies(northside, ANN).get(0)).contains("Choisissez votre mot de passe");
  }

  @Test
  void an_alias_is_taken_for_its_role() {
    assertThat(invited(ANN, null, "safety").roles()).containsExactly("Operations.Safety");
  }

  @Test
  void what_cannot_be_taken_is_refused_at_its_field_and_nobody_is_written_to() {
    refuses("email", InvalidRequest.class, invitation("no address", "Ann", null));
    refuses("display_name", InvalidRequest.class, invitation(ANN, " ", null));
    refuses("locale", InvalidRequest.class, invitation(ANN, "Ann", "tlh"));
    refuses("roles", UnknownRole.class, invitation(ANN, "Ann", null, "Moon.Base"));
    refuses("email", AddressTaken.class, invitation(northside.email("worker"), "Ann", null));
    disable("safety");
    refuses("email", AddressTaken.class, invitation(northside.email("safety"), "Ann", null));

    assertThat(posted.bodies(northside, ANN)).isEmpty();
    assertThat(northside.asSystem(() -> accounts.findByEmail(ANN))).isEmpty();
  }

  @Test
  void another_link_ends_the_one_before() {
    UserAccount ann = invited(ANN, null);
    String first = posted.token(northside, ANN);

    northside.run("admin", () -> invitations.inviteAgain(ann.userId()));

    assertThat(links.isUsable(first)).isFalse();
    assertThat(posted.bodies(northside, ANN)).hasSize(2);
  }

  @Test
  void only_who_waits_is_invited_again_and_only_who_is_in_gets_another_password() {
    UserAccount ann = invited(ANN, null);

    assertThatThrownBy(() -> northside.run("admin", () -> invitations.inviteAgain(user("worker"))))
        .isInstanceOf(WrongAccountStatus.class);
    assertThatThrownBy(() -> northside.run("admin", () -> invitations.resetPassword(ann.userId())))
        .isInstanceOf(WrongAccountStatus.class);
  }

  @Test
  void a_reset_ends_the_password_and_the_sessions_and_leaves_the_tokens() {
    sessions.cookie(northside, "worker");
    String token = northside.token("worker");

    northside.run("admin", () -> invitations.resetPassword(user("worker")));

    assertThat(northside.asSystem(() -> open.of(user("worker")))).isEmpty();
    assertThat(tokens.authenticate(token)).isPresent();
    assertThat(hashOf("worker")).isEmpty();
    links.choosePassword(posted.token(northside, northside.email("worker")), PASSWORD);
    assertThat(hashOf("worker")).isPresent();
  }

  @Test
  void every_step_is_recorded_without_anybodys_data() {
    UserAccount ann = invited(ANN, null);
    northside.run("admin", () -> invitations.inviteAgain(ann.userId()));
    northside.run("admin", () -> invitations.resetPassword(user("worker")));

    List<AuditEntry> of = northside.asSystem(() -> audit.about("user", ann.userId()));
    assertThat(of)
        .extracting(AuditEntry::action)
        .containsExactly("user.created", "user.link_issued", "user.link_issued");
    assertThat(of).extracting(AuditEntry::category).containsOnly(LogCategory.SECURITY);
    assertThat(of)
        .extracting(AuditEntry::actorUserId)
        .containsOnly(northside.user("admin").value());
    assertThat(of.toString()).doesNotContain("ann@");
    assertThat(northside.asSystem(() -> audit.about("user", user("worker"))))
        .extracting(AuditEntry::action)
        .contains("user.password_reset");
  }

  @Test
  void only_an_administrator_invites_and_only_into_the_own_organization() {
    for (String other : List.of("worker", "ceo", "ops", "compliance")) {
      assertThatThrownBy(
              () -> northside.run(other, () -> invitations.invite(invitation(ANN, "Ann", null))))
          .isInstanceOf(NotAllowed.class);
    }
    UserId foreign =
        organizations.found("default").asSystem(() -> accounts.create(anAccount().at(ANN).draft()));
    assertThatThrownBy(() -> northside.run("admin", () -> invitations.resetPassword(foreign)))
        .isInstanceOf(NotFound.class);
    assertThat(invited(ANN, null).status()).isEqualTo("invited");
  }

  private void refuses(String field, Class<?> refusal, NewInvitation wanted) {
    assertThatThrownBy(() -> northside.run("admin", () -> invitations.invite(wanted)))
        .isInstanceOf(refusal)
        .isInstanceOfSatisfying(
            Refusal.class, refused -> assertThat(refused.errors().get(0).field()).isEqualTo(field));
  }

  private UserAccount invited(String email, String locale, String... roles) {
    return northside.as("admin", () -> invitations.invite(invitation(email, "Ann", locale, roles)));
  }

  private static NewInvitation invitation(
      String email, String name, String locale, String... roles) {
    return new NewInvitation(email, name, locale, List.of(roles));
  }

  private UserAccount read(UserAccount account) {
    return northside.as("admin", () -> users.get(account.userId()));
  }

  private void disable(String user) {
    northside.run("admin", () -> users.disable(user(user), false));
  }

  private UserId user(String name) {
    return northside.user(name);
  }

  private Optional<String> hashOf(String user) {
    return Optional.ofNullable(
        northside.asSystem(
            () ->
                transaction.execute(
                    status ->
                        jdbc.queryForObject(
                            "select password_hash from user_accounts where user_id = ?",
                            String.class,
                            user(user).value()))));
  }
}
