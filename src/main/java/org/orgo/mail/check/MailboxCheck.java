package org.orgo.mail.check;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Folder;
import jakarta.mail.FolderNotFoundException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import javax.net.ssl.SSLException;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.orgo.mail.NewMailbox;
import org.orgo.mail.NewMailbox.FolderEnd;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Connects, logs in and opens the folder, as a reader of the mailbox will; changes nothing. */
@Component
public class MailboxCheck {

  private static final Logger log = LoggerFactory.getLogger(MailboxCheck.class);
  private static final Duration TIMEOUT = Duration.ofSeconds(15);

  /** What is wrong with the mailbox, or what is in it. */
  public CheckedMailbox of(NewMailbox mailbox) {
    NewMailbox.Server server = mailbox.server();
    String protocol = server.tls() ? "imaps" : "imap";
    try (Store store = Session.getInstance(properties(protocol)).getStore(protocol)) {
      store.connect(
          server.host(), server.port(), mailbox.login().username(), mailbox.login().password());
      IMAPFolder folder = (IMAPFolder) store.getFolder(mailbox.folder());
      folder.open(Folder.READ_WRITE);
      FolderEnd end = new FolderEnd(folder.getUIDValidity(), folder.getUIDNext() - 1);
      folder.close(false);
      return new CheckedMailbox(null, end);
    } catch (MessagingException failure) {
      MailboxFault fault = fault(failure);
      if (fault == MailboxFault.NOT_OPENED) {
        log.warn("The mailbox {} cannot be read: {}", mailbox.address(), failure.toString());
      }
      return new CheckedMailbox(fault, null);
    }
  }

  private static Properties properties(String protocol) {
    Properties properties = new Properties();
    for (String kind : List.of("connectiontimeout", "timeout", "writetimeout")) {
      properties.setProperty("mail." + protocol + "." + kind, Long.toString(TIMEOUT.toMillis()));
    }
    properties.setProperty("mail." + protocol + ".ssl.checkserveridentity", "true");
    return properties;
  }

  private static MailboxFault fault(MessagingException failure) {
    if (failure instanceof AuthenticationFailedException) {
      return MailboxFault.LOGIN_REFUSED;
    }
    if (failure instanceof FolderNotFoundException) {
      return MailboxFault.NO_SUCH_FOLDER;
    }
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      Optional<MailboxFault> known = known(cause);
      if (known.isPresent()) {
        return known.get();
      }
    }
    return MailboxFault.NOT_OPENED;
  }

  private static Optional<MailboxFault> known(Throwable cause) {
    if (cause instanceof UnknownHostException) {
      return Optional.of(MailboxFault.UNKNOWN_HOST);
    }
    if (cause instanceof SocketTimeoutException) {
      return Optional.of(MailboxFault.TIMED_OUT);
    }
    if (cause instanceof ConnectException || cause instanceof NoRouteToHostException) {
      return Optional.of(MailboxFault.NO_ANSWER);
    }
    return cause instanceof SSLException ? Optional.of(MailboxFault.NOT_TRUSTED) : Optional.empty();
  }
}
