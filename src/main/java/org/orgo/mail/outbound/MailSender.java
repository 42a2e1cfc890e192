package org.orgo.mail.outbound;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMessage.RecipientType;
import java.io.UnsupportedEncodingException;
import java.time.Clock;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.orgo.mail.persistence.OutgoingMailMapper.OwnAddress;
import org.orgo.mail.persistence.system.OutboxDirectoryMapper;
import org.orgo.mail.threads.ReplyToken;
import org.orgo.platform.CrashPoints;
import org.orgo.platform.tenancy.CurrentTenant;
import org.orgo.platform.tenancy.OrganizationId;
import org.orgo.platform.tracing.TraceStep;
import org.orgo.platform.tracing.Traces;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.integration.mail.MailSendingMessageHandler;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.messaging.MessageHandlingException;
import org.springframework.messaging.support.GenericMessage;

/** Sends due mail at least once, always under the same Message-ID. */
public class MailSender {

  private static final Logger log = LoggerFactory.getLogger(MailSender.class);
  private static final int MAX_ERROR_LENGTH = 300;
  private static final String FALLBACK_FROM = "no-reply@localhost";
  private static final int BATCHES_IN_A_ROW = 20;

  private final Outbox outbox;
  private final OutboxDirectoryMapper directory;
  private final JavaMailSenderImpl smtp;
  private final ReplyToken tokens;
  private final Clock clock;

  public MailSender(
      Outbox outbox,
      OutboxDirectoryMapper directory,
      JavaMailSenderImpl smtp,
      ReplyToken tokens,
      Clock clock) {
    this.outbox = outbox;
    this.directory = directory;
    this.smtp = smtp;
    this.tokens = tokens;
    this.clock = clock;
  }

  public void sendDue() {
    for (OrganizationId organization : directory.withMailDue(clock.instant())) {
      CurrentTenant.run(organization, this::sendOwn);
    }
  }

  /** Sends until nothing is due, but not so long that other tenants wait for ever. */
  private void sendOwn() {
    Optional<OwnAddress> own = outbox.ownAddress();
    for (int batch = 0; batch < BATCHES_IN_A_ROW; batch++) {
      List<OutgoingMail> claimed = outbox.claim();
      if (!claimed.isEmpty()) {
        CrashPoints.reach("outbox.claimed");
      }
      if (!send(claimed, own) || claimed.size() < Outbox.BATCH) {
        return;
      }
    }
  }

  /**
   * Sends all over one connection and notes it in one statement. After a crash in between they are
   * sent again, under the same Message-IDs.
   */
  private boolean send(List<OutgoingMail> claimed, Optional<OwnAddress> own) {
    Map<MimeMessage, OutgoingMail> mails = new LinkedHashMap<>();
    Map<OutgoingMail, Exception> failed = new LinkedHashMap<>();
    for (OutgoingMail mail : claimed) {
      try {
        mails.put(message(mail, own), mail);
      } catch (MessagingException notAMail) {
        failed.put(mail, notAMail);
      }
    }
    try (SmtpConnection connection = new SmtpConnection(smtp)) {
      MailSendingMessageHandler channel = new MailSendingMessageHandler(connection);
      mails.forEach(
          (message, mail) ->
              traced(mail, () -> send(message, channel, why -> failed.put(mail, why))));
    }
    outbox.sent(
        claimed.stream()
            .filter(mail -> !failed.containsKey(mail))
            .map(OutgoingMail::outgoingId)
            .toList());
    failed.forEach(this::tryLater);
    return failed.isEmpty();
  }

  private static void traced(OutgoingMail mail, Runnable sending) {
    Traces.continuing(
        mail.traceParent(),
        () -> {
          Traces.run(TraceStep.MAIL_SEND, mail.outgoingId(), sending);
          return null;
        });
  }

  private static void send(
      MimeMessage message, MailSendingMessageHandler channel, Consumer<Exception> failed) {
    try {
      channel.handleMessage(new GenericMessage<>(message));
    } catch (MessageHandlingException refused) {
      Traces.failed(refused);
      failed.accept(refused.getCause() instanceof Exception why ? why : refused);
    }
  }

  private void tryLater(OutgoingMail mail, Exception failure) {
    log.warn("Mail {} was not sent, try {}", mail.outgoingId(), mail.attempts());
    String reason = String.valueOf(failure.getMessage());
    outbox.failed(mail, reason.substring(0, Math.min(reason.length(), MAX_ERROR_LENGTH)));
  }

  private static InternetAddress from(Optional<String> mailbox, Optional<OwnAddress> own)
      throws MessagingException {
    InternetAddress address = new InternetAddress(mailbox.orElse(FALLBACK_FROM));
    try {
      address.setPersonal(own.map(OwnAddress::displayName).orElse(null), "UTF-8");
    } catch (UnsupportedEncodingException impossible) {
      throw new IllegalStateException("Every Java platform has UTF-8", impossible);
    }
    return address;
  }

  /**
   * Builds the message; Spring keeps the Message-ID set here, where jakarta.mail would replace it.
   */
  private MimeMessage message(OutgoingMail mail, Optional<OwnAddress> own)
      throws MessagingException {
    MimeMessage message = smtp.createMimeMessage();
    Optional<String> mailbox =
        Optional.ofNullable(mail.fromMailbox()).or(() -> own.map(OwnAddress::address));
    message.setFrom(from(mailbox, own));
    message.setRecipient(RecipientType.TO, new InternetAddress(mail.toAddress()));
    message.setSubject(mail.subject().replaceAll("[\\r\\n]+", " "), "UTF-8");
    message.setText(mail.body(), "UTF-8");
    if (mail.taskId() != null && mailbox.isPresent()) {
      String answers = tokens.replyAddress(CurrentTenant.require(), mail.taskId(), mailbox.get());
      message.setReplyTo(InternetAddress.parse(answers));
    }
    message.setSentDate(Date.from(clock.instant()));
    Map<String, String> headers = OutgoingMailHeaders.of(mail.messageId(), mail.inReplyTo());
    for (Map.Entry<String, String> header : headers.entrySet()) {
      message.setHeader(header.getKey(), header.getValue());
    }
    return message;
  }
}
