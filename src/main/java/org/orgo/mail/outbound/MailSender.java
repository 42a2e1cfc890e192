package org.orgo.mail.outbound;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.orgo.mail.persistence.system.OutboxDirectoryMapper;
import org.orgo.mail.threads.AnswerFile;
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
  private static final int BATCHES_IN_A_ROW = 20;

  private final Outbox outbox;
  private final OutboxDirectoryMapper directory;
  private final SmtpServers servers;
  private final OutgoingMessages messages;

  public MailSender(
      Outbox outbox,
      OutboxDirectoryMapper directory,
      SmtpServers servers,
      OutgoingMessages messages) {
    this.outbox = outbox;
    this.directory = directory;
    this.servers = servers;
    this.messages = messages;
  }

  public void sendDue() {
    for (OrganizationId organization : directory.withMailDue(outbox.now())) {
      CurrentTenant.run(organization, this::sendOwn);
    }
  }

  /** Sends until nothing is due, but not so long that other tenants wait for ever. */
  private void sendOwn() {
    List<SendingMailbox> mailboxes = outbox.senders();
    if (!servers.anyFor(mailboxes)) {
      return;
    }
    for (int batch = 0; batch < BATCHES_IN_A_ROW; batch++) {
      List<OutgoingMail> claimed = outbox.claim();
      if (!claimed.isEmpty()) {
        CrashPoints.reach("outbox.claimed");
      }
      if (!send(claimed, mailboxes) || claimed.size() < Outbox.BATCH) {
        return;
      }
    }
  }

  /**
   * Sends all over one connection a server and notes it in one statement. After a crash in between
   * they are sent again, under the same Message-IDs.
   */
  private boolean send(List<OutgoingMail> claimed, List<SendingMailbox> mailboxes) {
    Map<OutgoingMail, Exception> failed = new LinkedHashMap<>();
    claimed.stream()
        .collect(
            Collectors.groupingBy(
                mail -> servers.of(from(mail, mailboxes), mailboxes),
                LinkedHashMap::new,
                Collectors.toList()))
        .forEach((server, mails) -> send(server, mails, mailboxes, failed));
    outbox.sent(
        claimed.stream()
            .filter(mail -> !failed.containsKey(mail))
            .map(OutgoingMail::outgoingId)
            .toList());
    failed.forEach(this::tryLater);
    return failed.isEmpty();
  }

  private void send(
      Optional<SmtpServer> server,
      List<OutgoingMail> mails,
      List<SendingMailbox> mailboxes,
      Map<OutgoingMail, Exception> failed) {
    JavaMailSenderImpl settings = server.map(SmtpServer::sender).orElseGet(servers::usual);
    try (SmtpConnection connection = new SmtpConnection(settings)) {
      MailSendingMessageHandler channel = new MailSendingMessageHandler(connection);
      for (OutgoingMail mail : mails) {
        try {
          MimeMessage message = connection.createMimeMessage();
          List<AnswerFile> files = mail.answer() ? outbox.files(mail.outgoingId()) : List.of();
          messages.fill(message, mail, files, from(mail, mailboxes));
          traced(mail, () -> send(message, channel, why -> failed.put(mail, why)));
        } catch (MessagingException notAMail) {
          failed.put(mail, notAMail);
        }
      }
    }
  }

  /** The mailbox that was written to, also while it is paused; else the usual one that is read. */
  private static Optional<SendingMailbox> from(OutgoingMail mail, List<SendingMailbox> mailboxes) {
    return mailboxes.stream()
        .filter(mailbox -> mailbox.mailboxId().equals(mail.mailboxId()))
        .findFirst()
        .or(() -> mailboxes.stream().filter(SendingMailbox::enabled).findFirst());
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
}
