package org.orgo.mail.outbound;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMessage.RecipientType;
import java.io.UnsupportedEncodingException;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.orgo.mail.threads.AnswerFile;
import org.orgo.mail.threads.ReplyToken;
import org.orgo.platform.tenancy.CurrentTenant;

/** Makes messages of the mails in the outbox. */
public final class OutgoingMessages {

  private static final String FALLBACK_FROM = "no-reply@localhost";

  private final ReplyToken tokens;
  private final Clock clock;

  public OutgoingMessages(ReplyToken tokens, Clock clock) {
    this.tokens = tokens;
    this.clock = clock;
  }

  /**
   * Fills an empty message. Spring keeps the Message-ID set here, where jakarta.mail would replace
   * it.
   *
   * @param from empty where the organization reads no mailbox
   */
  void fill(
      MimeMessage message, OutgoingMail mail, List<AnswerFile> files, Optional<SendingMailbox> from)
      throws MessagingException {
    message.setFrom(sender(from));
    message.setRecipient(RecipientType.TO, new InternetAddress(mail.toAddress()));
    for (String copied : mail.ccAddresses()) {
      message.addRecipient(RecipientType.CC, new InternetAddress(copied));
    }
    message.setSubject(mail.subject().replaceAll("[\\r\\n]+", " "), "UTF-8");
    if (mail.answer()) {
      message.setContent(AnswerBody.of(mail.body(), files));
    } else {
      message.setText(mail.body(), "UTF-8");
    }
    if (mail.taskId() != null && from.isPresent()) {
      String answers =
          tokens.replyAddress(CurrentTenant.require(), mail.taskId(), from.get().address());
      message.setReplyTo(InternetAddress.parse(answers));
    }
    message.setSentDate(Date.from(clock.instant()));
    Map<String, String> headers =
        OutgoingMailHeaders.of(mail.messageId(), mail.inReplyTo(), mail.references());
    if (mail.replied()) {
      headers.put(OutgoingMailHeaders.AUTOMATIC, "auto-replied");
    }
    for (Map.Entry<String, String> header : headers.entrySet()) {
      message.setHeader(header.getKey(), header.getValue());
    }
  }

  private static InternetAddress sender(Optional<SendingMailbox> mailbox)
      throws MessagingException {
    InternetAddress address =
        new InternetAddress(mailbox.map(SendingMailbox::address).orElse(FALLBACK_FROM));
    try {
      address.setPersonal(mailbox.map(SendingMailbox::displayName).orElse(null), "UTF-8");
    } catch (UnsupportedEncodingException impossible) {
      throw new IllegalStateException("Every Java platform has UTF-8", impossible);
    }
    return address;
  }
}
