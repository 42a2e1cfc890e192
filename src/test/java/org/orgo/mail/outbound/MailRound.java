package org.orgo.mail.outbound;

import java.time.Clock;
import org.orgo.mail.MailboxSecrets;
import org.orgo.mail.oauth.MailboxTokens;
import org.orgo.mail.persistence.system.OutboxDirectoryMapper;
import org.orgo.mail.threads.ReplyToken;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** One round of the sender, to a server of a test. */
public final class MailRound {

  private final Outbox outbox;
  private final OutboxDirectoryMapper directory;
  private final ReplyToken tokens;
  private final Clock clock;
  private final MailboxSecrets secrets;
  private final MailboxTokens access;

  public MailRound(
      Outbox outbox,
      OutboxDirectoryMapper directory,
      ReplyToken tokens,
      Clock clock,
      MailboxSecrets secrets,
      MailboxTokens access) {
    this.outbox = outbox;
    this.directory = directory;
    this.tokens = tokens;
    this.clock = clock;
    this.secrets = secrets;
    this.access = access;
  }

  public void to(int port) {
    JavaMailSenderImpl smtp = new JavaMailSenderImpl();
    smtp.setHost("127.0.0.1");
    smtp.setPort(port);
    new MailSender(
            outbox,
            directory,
            new SmtpServers(smtp, secrets, access),
            new OutgoingMessages(tokens, clock))
        .sendDue();
  }
}
