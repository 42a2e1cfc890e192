package org.orgo.mail.check;

import jakarta.mail.Flags;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.UIDFolder;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.search.MessageIDTerm;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.orgo.mail.MailProperties;
import org.orgo.mail.outbound.OutgoingMailHeaders;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/**
 * Sends a mail to a mailbox over the server that takes its mail and waits until it is there. It is
 * marked as automatic, so that it never becomes work.
 */
@Component
class RoundTrip {

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(250);
  private static final String TEXT =
      "Orgo has sent this to see whether mail to this address arrives. There is nothing to do.";

  private final MailProperties properties;
  private final JavaMailSenderImpl smtp;

  RoundTrip(MailProperties properties, JavaMailSenderImpl smtp) {
    this.properties = properties;
    this.smtp = smtp;
  }

  /** Whether there is a server that takes its mail. */
  boolean isPossible(TestedMailbox mailbox) {
    return mailbox.smtp() != null || !properties.smtp().host().isEmpty();
  }

  /**
   * @param folder open for writing
   * @throws MessagingException when the mail is not taken, or does not arrive
   */
  String make(TestedMailbox mailbox, IMAPFolder folder)
      throws MessagingException, InterruptedException {
    String address = mailbox.address();
    JavaMailSenderImpl server = mailbox.smtp() == null ? smtp : mailbox.smtp().sender();
    String id = "test-" + UUID.randomUUID() + "@" + address.substring(address.indexOf('@') + 1);
    long before = folder.getUIDNext();
    long begin = System.nanoTime();
    server.send(mail(address, id));
    while (System.nanoTime() - begin < PATIENCE.toNanos()) {
      if (arrived(folder, before, id)) {
        Duration took = Duration.ofNanos(System.nanoTime() - begin);
        return "arrived after %d ms".formatted(took.toMillis());
      }
      Thread.sleep(BETWEEN_LOOKS.toMillis());
    }
    throw new MessagingException(
        "A mail to %s was taken by %s and is not there after %d s"
            .formatted(address, server.getHost(), PATIENCE.toSeconds()));
  }

  private static boolean arrived(IMAPFolder folder, long before, String id)
      throws MessagingException {
    folder.getMessageCount(); // asks the server for news
    Message[] recent = folder.getMessagesByUID(Math.max(1, before), UIDFolder.LASTUID);
    for (Message found : folder.search(new MessageIDTerm("<" + id + ">"), recent)) {
      found.setFlag(Flags.Flag.SEEN, true);
      return true;
    }
    return false;
  }

  private MimeMessage mail(String address, String id) throws MessagingException {
    MimeMessage mail = smtp.createMimeMessage();
    mail.setFrom(new InternetAddress(address));
    mail.setRecipient(Message.RecipientType.TO, new InternetAddress(address));
    mail.setSubject("Orgo looks whether mail arrives here", "UTF-8");
    mail.setText(TEXT, "UTF-8");
    for (Map.Entry<String, String> header : OutgoingMailHeaders.of(id, null).entrySet()) {
      mail.setHeader(header.getKey(), header.getValue());
    }
    return mail;
  }
}
