package org.orgo.mail.oauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.orgo.mail.Dovecot;
import org.orgo.mail.MailTest;
import org.orgo.mail.Mailbox;
import org.orgo.mail.MailboxId;
import org.orgo.mail.administration.AdministeredMailbox;
import org.orgo.mail.administration.MailboxAdministration;
import org.orgo.mail.administration.MailboxOAuth;
import org.orgo.mail.administration.MailboxSending;
import org.orgo.mail.administration.MailboxSettings;
import org.orgo.mail.inbound.flow.MailboxPoller;
import org.orgo.mail.outbound.MailRound;
import org.orgo.mail.outbound.Outbox;
import org.orgo.mail.persistence.system.OutboxDirectoryMapper;
import org.orgo.platform.refusals.FieldError;
import org.orgo.platform.refusals.InvalidRequest;
import org.springframework.beans.factory.annotation.Autowired;

/** A mailbox that logs in with access tokens, at a Dovecot that asks whose they are. */
@EnabledIf("org.orgo.mail.Dovecot#isHere")
class MailboxTokenTests extends MailTest {

  private static TokenServer provider;
  private static Dovecot dovecot;

  @Autowired MailboxAdministration administration;
  @Autowired Outbox outbox;
  @Autowired OutboxDirectoryMapper outboxes;

  private String address;
  private String client;

  @BeforeAll
  static void startServers() {
    provider = new TokenServer();
    dovecot = new Dovecot(provider.introspectionUrl());
  }

  @AfterAll
  static void stopServers() {
    dovecot.close();
    provider.close();
  }

  @BeforeEach
  void knowTheServer() {
    address = organization.email("safety");
    client = "orgo-" + organization.slug(); // tokens are kept by client
    provider.issuesFor(address);
    house.serve(address);
    desk.change("update mailboxes set port = ?", dovecot.port());
  }

  @Test
  void a_mailbox_is_read_with_a_token_that_is_asked_for_once() {
    dovecot.deliver(address, WET.replace("wet@", "old@"));
    MailboxId id = add(client()).mailboxId();
    dovecot.deliver(address, WET);

    assertThat(read(id)).containsExactly("wet@example.org");
    assertThat(read(id)).hasSize(1);
    assertThat(provider.asked()).as("tried and read with the same token").hasSize(1);
    assertThat(provider.asked().get(0))
        .containsEntry("grant_type", "client_credentials")
        .containsEntry("client_id", client)
        .containsEntry("scope", "mail.read");
    assertThat(dovecot.flags(address)).contains("Seen");
  }

  @Test
  void its_secrets_are_stored_sealed_and_never_shown() {
    AdministeredMailbox added = add(client());

    Map<String, Object> row =
        desk.row(
            "select secret, oauth_client_secret from mailboxes where mailbox_id = ?",
            added.mailboxId().value());
    assertThat((byte[]) row.get("secret")).isEmpty();
    assertThat(new String((byte[]) row.get("oauth_client_secret")))
        .isNotBlank()
        .doesNotContain(TokenServer.SECRET);
    assertThat(added.oauth().clientSecret()).isNull();
    assertThat(client().toString()).doesNotContain(TokenServer.SECRET);
  }

  @Test
  void a_token_is_asked_for_again_shortly_before_it_expires() {
    provider.issuesForSeconds(0);
    MailboxId id = add(client()).mailboxId();
    int tried = provider.asked().size();

    assertThat(read(id)).isEmpty();
    assertThat(read(id)).isEmpty();

    assertThat(provider.asked()).hasSize(tried + 2);
    assertThat(failure(id)).isNull();
  }

  @Test
  void a_token_that_the_mail_server_refuses_is_asked_for_again() {
    MailboxId id = add(client()).mailboxId();
    provider.revokeAll();
    dovecot.deliver(address, WET);

    assertThat(read(id)).isEmpty();
    assertThat(failure(id)).as("the server's answer").contains("AuthenticationFailed");
    assertThat(read(id)).containsExactly("wet@example.org");
  }

  @Test
  void each_refresh_token_that_is_issued_replaces_the_one_before() {
    provider.rotates();
    provider.issuesForSeconds(0);
    MailboxId id = add(refreshing("refresh-1")).mailboxId();
    dovecot.deliver(address, WET);

    assertThat(read(id)).containsExactly("wet@example.org");
    organization.run("admin", () -> administration.test(id, get(id).settings(), false));
    dovecot.deliver(address, WET.replace("wet@", "dry@"));
    assertThat(read(id)).containsExactly("wet@example.org", "dry@example.org");

    assertThat(provider.asked())
        .extracting(form -> form.get("refresh_token"))
        .doesNotHaveDuplicates();
  }

  @Test
  void a_token_that_is_refused_says_why_and_nothing_is_added() {
    assertThatThrownBy(() -> add(with(client(), "wrong", null)))
        .isInstanceOfSatisfying(
            InvalidRequest.class,
            refusal -> {
              FieldError error = refusal.errors().get(0);
              assertThat(error.field()).isEqualTo("oauth_token_url");
              assertThat(error.message()).contains("invalid_client", "E7000215");
            });
    assertThat(desk.rows("select 1 from mailboxes")).hasSize(1);
  }

  @Test
  void a_token_that_is_refused_later_is_the_error_of_the_mailbox() {
    provider.issuesForSeconds(0);
    MailboxId id = add(refreshing("refresh-1")).mailboxId();
    provider.rotates();
    assertThat(read(id)).isEmpty();
    provider.issuesFor(address); // the token that was issued last is known no longer

    assertThat(read(id)).isEmpty();

    assertThat(failure(id)).contains("TokenRefused", "invalid_client", "E7000215");
  }

  @Test
  void what_cannot_be_taken_is_refused_by_field() {
    assertThat(refused(at("http://token.example/"))).containsExactly("oauth_token_url");
    assertThat(refused(at("https://10.0.0.1/token"))).containsExactly("oauth_token_url");
    assertThat(refused(at("https://169.254.169.254/latest"))).containsExactly("oauth_token_url");
    assertThat(refused(at("https://nowhere.invalid/"))).containsExactly("oauth_token_url");
    assertThat(refused(at("a token endpoint"))).containsExactly("oauth_token_url");
    assertThat(refused(with(client(), null, null))).containsExactly("oauth_client_secret");
    assertThat(refused(refreshing(null))).containsExactly("oauth_refresh_token");
    assertThat(
            refused(
                new MailboxOAuth(
                    OAuthGrant.CLIENT_CREDENTIALS, provider.tokenUrl(), " ", null, "x", null)))
        .containsExactly("oauth_client_id");
    assertThat(provider.asked()).isEmpty();
    assertThat(refused(() -> MailboxOAuth.named(null, provider.tokenUrl(), " ", null, "", null)))
        .containsExactly("oauth_grant");
  }

  @Test
  void secrets_that_are_kept_go_nowhere_else() {
    MailboxId id = add(client()).mailboxId();
    MailboxOAuth kept = with(client(), null, null);
    change(id, settings(kept));
    int asked = provider.asked().size();

    assertThat(
            refusedChange(
                id,
                settings(
                    new MailboxOAuth(
                        OAuthGrant.CLIENT_CREDENTIALS,
                        provider.tokenUrl() + "/other",
                        client,
                        null,
                        null,
                        null))))
        .containsExactly("oauth_client_secret");
    assertThat(refusedChange(id, settings(house.imapPort(), null, null, kept)))
        .as("the token would go to another mail server")
        .containsExactly("oauth_client_secret");
    assertThat(refusedChange(id, settings(kept, sending(house.smtpPort()))))
        .as("the token would go to another server for sending")
        .containsExactly("oauth_client_secret");
    assertThat(provider.asked()).hasSize(asked);
  }

  @Test
  void a_mailbox_with_a_password_can_go_over_to_tokens_and_back() {
    provider.issuesFor(address);
    MailboxId id = add(null).mailboxId();
    change(id, settings(client()));
    assertThat(get(id).oauth()).isEqualTo(with(client(), null, null));
    assertThat(refusedChange(id, settings(dovecot.port(), null, null, null)))
        .containsExactly("password");

    change(id, settings(null));
    assertThat(
            desk.row(
                "select oauth_client_secret is null as gone from mailboxes where mailbox_id = ?",
                id.value()))
        .containsEntry("gone", true);
    dovecot.deliver(address, WET);
    assertThat(read(id)).hasSize(1);
  }

  @Test
  void its_mail_leaves_with_the_same_token() throws Exception {
    house.serve(address);
    house.takesToken(address, "token-" + address + "-1");
    desk.change(
        "update mailboxes set smtp_host = '127.0.0.1', smtp_port = ?, smtp_tls = false",
        house.smtpPort());
    organization.as(
        "admin", () -> administration.add(settings(client(), sending(house.smtpPort()))));
    desk.change("update mailboxes set enabled = false where address <> ?", address);
    String messageId = UUID.randomUUID() + "@x.example";
    desk.outgoing("ann@example.org", null, messageId, clock.instant().minusSeconds(1));

    new MailRound(outbox, outboxes, tokens, clock, secrets, access).to(1);

    assertThat(Arrays.stream(house.received()).map(MailboxTokenTests::id))
        .contains("<" + messageId + ">");
    assertThat(provider.asked()).hasSize(1);
  }

  private MailboxOAuth client() {
    return at(provider.tokenUrl());
  }

  private MailboxOAuth at(String tokenUrl) {
    return new MailboxOAuth(
        OAuthGrant.CLIENT_CREDENTIALS, tokenUrl, client, "mail.read", TokenServer.SECRET, null);
  }

  private MailboxOAuth refreshing(String refreshToken) {
    return new MailboxOAuth(
        OAuthGrant.REFRESH_TOKEN,
        provider.tokenUrl(),
        client,
        null,
        TokenServer.SECRET,
        refreshToken);
  }

  private static MailboxOAuth with(MailboxOAuth oauth, String secret, String refreshToken) {
    return new MailboxOAuth(
        oauth.grant(), oauth.tokenUrl(), oauth.clientId(), oauth.scope(), secret, refreshToken);
  }

  private MailboxSettings settings(MailboxOAuth oauth) {
    return settings(oauth, null);
  }

  private MailboxSettings settings(MailboxOAuth oauth, MailboxSending sending) {
    return settings(dovecot.port(), Dovecot.PASSWORD, sending, oauth);
  }

  private MailboxSettings settings(
      int port, String password, MailboxSending sending, MailboxOAuth oauth) {
    return new MailboxSettings(
        address,
        null,
        "127.0.0.1",
        port,
        false,
        null,
        password,
        null,
        null,
        null,
        null,
        null,
        true,
        sending,
        oauth);
  }

  private MailboxSending sending(int port) {
    return new MailboxSending(null, null, "127.0.0.1", port, false, address, null);
  }

  private AdministeredMailbox add(MailboxOAuth oauth) {
    return organization.as("admin", () -> administration.add(settings(oauth)));
  }

  private AdministeredMailbox get(MailboxId id) {
    return organization.as("admin", () -> administration.get(id));
  }

  private void change(MailboxId id, MailboxSettings settings) {
    organization.run("admin", () -> administration.change(id, settings, get(id).version()));
  }

  private List<String> refused(MailboxOAuth oauth) {
    return refused(() -> add(oauth));
  }

  private List<String> refusedChange(MailboxId id, MailboxSettings settings) {
    return refused(() -> change(id, settings));
  }

  private static List<String> refused(Runnable work) {
    try {
      work.run();
      return List.of();
    } catch (InvalidRequest refusal) {
      return refusal.errors().stream().map(FieldError::field).toList();
    }
  }

  private String failure(MailboxId id) {
    return get(id).lastError();
  }

  private Mailbox found(MailboxId id) {
    return organization.asSystem(() -> mailboxes.find(id).orElseThrow());
  }

  /** The Message-IDs of what is stored of it after another reading, over a new connection. */
  private List<String> read(MailboxId id) {
    desk.change("update mailboxes set failures = 0");
    try (MailboxPoller poller = poller()) {
      poller.poll(found(id), () -> {});
    }
    started.forEach(this::parse);
    started.clear();
    return desk
        .rows("select message_id from email_messages where mailbox_id = ? order by uid", id.value())
        .stream()
        .map(row -> row.get("message_id").toString())
        .toList();
  }

  private static String id(MimeMessage mail) {
    try {
      return mail.getMessageID();
    } catch (MessagingException unreadable) {
      return "";
    }
  }
}
