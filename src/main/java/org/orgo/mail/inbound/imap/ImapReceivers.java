package org.orgo.mail.inbound.imap;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import org.orgo.mail.MailProperties;
import org.orgo.mail.Mailbox;
import org.orgo.mail.Mailboxes;
import org.orgo.mail.inbound.MailboxFailures;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.BeanFactoryAware;
import org.springframework.integration.mail.ImapMailReceiver;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;

/** Makes the receivers of mailboxes. */
public class ImapReceivers implements BeanFactoryAware {

  private static final Duration TIMEOUT = Duration.ofSeconds(20);
  private static final ScheduledThreadPoolExecutor WRITE_TIMEOUTS = writeTimeouts();

  private final Mailboxes mailboxes;
  private final MailReconciliation reconciliation;
  private final MailboxLogins logins;
  private final MailProperties properties;
  private final Clock clock;
  private BeanFactory beans;

  public ImapReceivers(
      Mailboxes mailboxes,
      MailReconciliation reconciliation,
      MailboxLogins logins,
      MailProperties properties,
      Clock clock) {
    this.mailboxes = mailboxes;
    this.reconciliation = reconciliation;
    this.logins = logins;
    this.properties = properties;
    this.clock = clock;
  }

  @Override
  public void setBeanFactory(BeanFactory factory) {
    beans = factory;
  }

  /** A receiver that is not connected yet. */
  public ImapReceiver of(Mailbox mailbox) {
    MailboxPosition position =
        new MailboxPosition(
            mailbox, mailboxes, reconciliation, mailbox.largest(properties.largest().toBytes()));
    MailboxRest rest = new MailboxRest(properties, clock);
    ImapReceiver receiver =
        new ImapReceiver(url(mailbox), position, new MailboxFailures(mailboxes), rest, properties);
    prepare(receiver, mailbox);
    return receiver;
  }

  /** A receiver for one mail; whoever asks for it ends it. */
  SingleMailReceiver single(Mailbox mailbox) {
    SingleMailReceiver receiver = new SingleMailReceiver(url(mailbox), mailbox);
    prepare(receiver, mailbox);
    return receiver;
  }

  private void prepare(ImapMailReceiver receiver, Mailbox mailbox) {
    String protocol = protocol(mailbox);
    logins.prepare(receiver, mailbox, protocol, session(protocol));
    receiver.setBeanFactory(beans);
    receiver.afterPropertiesSet();
  }

  private static String url(Mailbox mailbox) {
    return "%s://%s@%s:%d/%s"
        .formatted(
            protocol(mailbox),
            URLEncoder.encode(mailbox.username(), StandardCharsets.UTF_8),
            mailbox.host(),
            mailbox.port(),
            mailbox.folder());
  }

  private static String protocol(Mailbox mailbox) {
    return mailbox.tls() ? "imaps" : "imap";
  }

  private static Properties session(String protocol) {
    Properties session = new Properties();
    String millis = Long.toString(TIMEOUT.toMillis());
    for (String kind : List.of("connectiontimeout", "timeout", "writetimeout")) {
      session.setProperty("mail." + protocol + "." + kind, millis);
    }
    session.setProperty("mail." + protocol + ".ssl.checkserveridentity", "true");
    session.put("mail." + protocol + ".executor.writetimeout", WRITE_TIMEOUTS);
    return session;
  }

  /** One thread for all connections, where the library would start one for each. */
  private static ScheduledThreadPoolExecutor writeTimeouts() {
    CustomizableThreadFactory threads = new CustomizableThreadFactory("mail-write-timeouts-");
    threads.setDaemon(true);
    ScheduledThreadPoolExecutor thread = new ScheduledThreadPoolExecutor(1, threads);
    thread.setRemoveOnCancelPolicy(true);
    return thread;
  }
}
