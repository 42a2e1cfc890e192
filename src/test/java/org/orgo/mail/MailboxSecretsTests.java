package org.orgo.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;
import org.orgo.platform.tenancy.OrganizationId;

class MailboxSecretsTests {

  private final MailboxSecrets secrets = new MailboxSecrets("a-key-of-the-tests");

  @Test
  void a_password_opens_for_its_own_mailbox_only() {
    OrganizationId organization = OrganizationId.random();
    MailboxId mailbox = MailboxId.random();
    byte[] sealed = secrets.seal(organization, mailbox, "pässword");

    assertThat(secrets.open(organization, mailbox, sealed)).isEqualTo("pässword");
    assertThat(new String(sealed, java.nio.charset.StandardCharsets.UTF_8))
        .doesNotContain("ssword");
    assertThatIllegalStateException()
        .isThrownBy(() -> secrets.open(organization, MailboxId.random(), sealed));
    assertThatIllegalStateException()
        .isThrownBy(() -> secrets.open(OrganizationId.random(), mailbox, sealed));
  }
}
