package org.orgo.mail;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import org.orgo.mail.inbound.flow.MailboxPoller;
import org.orgo.mail.oauth.MailboxTokens;
import org.orgo.mail.outbound.MailSender;
import org.orgo.mail.outbound.Outbox;
import org.orgo.mail.outbound.OutgoingMessages;
import org.orgo.mail.outbound.SmtpServers;
import org.orgo.testing.TestOrganization;
import org.springframework.context.ApplicationContext;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/**
 * A real mail server for stories: mail goes in by SMTP, the application's own poller reads it by
 * IMAP, and what the application sends arrives here.
 */
public final class PostOffice implements AutoCloseable {

  /** The name under which the receiving server vouches for senders. */
  public static final String AUTHSERV_ID = "mx.test";

  private static final String HOST = "127.0.0.1";
  private static final String PASSWORD = "secret";

  private final GreenMail server =
      new GreenMail(
              new ServerSetup[] {
                new ServerSetup(0, HOST, ServerSetup.PROTOCOL_IMAP),
                new ServerSetup(0, HOST, ServerSetup.PROTOCOL_SMTP)
              })
          .withConfiguration(GreenMailConfiguration.aConfig().withSieveIgnoreDetail());
  private final List<Counter> counters = new ArrayList<>();

  public PostOffice() {
    server.start();
  }

  private record Counter(TestOrganization organization, MailboxId mailbox) {}

  public int imapPort() {
    return server.getImap().getPort();
  }

  public int smtpPort() {
    return server.getSmtp().getPort();
  }

  /** Makes a mailbox such as {@code safety@slug.example} and lets the organization read it. */
  public String open(TestOrganization organization, String domain, Mailboxes mailboxes) {
    String address = organization.email(domain);
    serve(address);
    MailboxId id = organization.asSystem(() -> mailboxes.add(mailbox(address, domain, imapPort())));
    counters.add(new Counter(organization, id));
    return address;
  }

  /** Makes an address known to the server. */
  public void serve(String address) {
    server.setUser(address, address, PASSWORD);
  }

  public static NewMailbox mailbox(String address, String domain, int imapPort) {
    return new NewMailbox(
        address,
        domain,
        new NewMailbox.Server(HOST, imapPort, false),
        new NewMailbox.MailboxLogin(address, PASSWORD),
        "INBOX",
        AUTHSERV_ID);
  }

  /** Sends a mail by SMTP as it is written, headers first. */
  public void send(String to, String mail) {
    Properties session = new Properties();
    session.setProperty("mail.smtp.host", HOST);
    session.setProperty("mail.smtp.port", String.valueOf(smtpPort()));
    try {
      MimeMessage message = message(mail);
      Transport transport = Session.getInstance(session).getTransport("smtp");
      transport.connect();
      transport.sendMessage(message, new InternetAddress[] {new InternetAddress(to)});
      transport.close();
    } catch (MessagingException failure) {
      throw new IllegalStateException(failure);
    }
  }

  /** Puts a mail into the mailbox without SMTP, which would mend what is broken. */
  public void deliver(String to, String mail) {
    try {
      GreenMailUser user = server.getUserManager().getUserByEmail(to);
      user.deliver(message(mail));
    } catch (MessagingException failure) {
      throw new IllegalStateException(failure);
    }
  }

  /**
   * The application's poller reads the organization's mailboxes once; returns how many mails were
   * new.
   */
  public int collect(TestOrganization organization, MailboxPoller poller, Mailboxes mailboxes) {
    return counters.stream()
        .filter(each -> each.organization().equals(organization))
        .map(each -> organization.asSystem(() -> mailboxes.find(each.mailbox()).orElseThrow()))
        .mapToInt(mailbox -> poller.poll(mailbox, () -> {}))
        .sum();
  }

  /** The application's sender sends what the organization's outbox holds. */
  public void dispatch(TestOrganization organization, ApplicationContext context) {
    JavaMailSenderImpl smtp = new JavaMailSenderImpl();
    smtp.setHost(HOST);
    smtp.setPort(smtpPort());
    new MailSender(
            context.getBean(Outbox.class),
            now -> List.of(organization.id()),
            new SmtpServers(
                smtp, context.getBean(MailboxSecrets.class), context.getBean(MailboxTokens.class)),
            context.getBean(OutgoingMessages.class))
        .sendDue();
  }

  /** What arrived for an address. */
  public List<MimeMessage> arrived(String address) {
    return Arrays.stream(server.getReceivedMessages()).filter(m -> isFor(m, address)).toList();
  }

  private static boolean isFor(MimeMessage message, String address) {
    try {
      return Arrays.stream(message.getAllRecipients())
          .anyMatch(each -> each.toString().equals(address));
    } catch (MessagingException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private static MimeMessage message(String mail) throws MessagingException {
    byte[] raw = mail.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
    return new MimeMessage((Session) null, new ByteArrayInputStream(raw));
  }

  @Override
  public void close() {
    server.stop();
  }
}
