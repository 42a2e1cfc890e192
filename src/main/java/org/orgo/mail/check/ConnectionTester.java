package org.orgo.mail.check;

import jakarta.mail.Folder;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPStore;
import org.orgo.mail.oauth.TokenStore;
import org.orgo.mail.outbound.SmtpServer;
import org.springframework.stereotype.Component;

/**
 * Tries a mailbox step by step and says of each what the server answered. Changes nothing but what
 * the round trip does: it sends one mail to the mailbox and marks it as read. At most twenty
 * seconds a step; no transaction should be open meanwhile.
 */
@Component
public class ConnectionTester {

  static final Duration TIMEOUT = Duration.ofSeconds(20);
  private static final int MAX_FOLDERS = 200;

  private final RoundTrip roundTrip;

  ConnectionTester(RoundTrip roundTrip) {
    this.roundTrip = roundTrip;
  }

  /**
   * @param sends whether a mail is sent to the mailbox
   */
  public ConnectionResult test(TestedMailbox mailbox, boolean sends) {
    ConnectionTest test = new ConnectionTest();
    test.attempt(ConnectionStep.REACH, () -> reach(mailbox));
    if (mailbox.tls()) {
      test.attempt(ConnectionStep.TLS, () -> secure(mailbox));
    } else {
      test.skip(ConnectionStep.TLS);
    }
    String protocol = mailbox.tls() ? "imaps" : "imap";
    try (Store store = session(mailbox, protocol).getStore(protocol)) {
      return opened(mailbox, store, test, sends);
    } catch (MessagingException closing) {
      // All that is known is known: the connection went away when it was closed.
      return new ConnectionResult(test.steps(), List.of(), null, null);
    }
  }

  private static Session session(TestedMailbox mailbox, String protocol) {
    Properties properties = properties(protocol);
    return mailbox.tokens() == null
        ? Session.getInstance(properties)
        : TokenStore.session(properties, protocol, mailbox.tokens());
  }

  private ConnectionResult opened(
      TestedMailbox mailbox, Store store, ConnectionTest test, boolean sends)
      throws MessagingException {
    test.attempt(ConnectionStep.LOG_IN, () -> logIn(mailbox, store));
    List<String> folders = new ArrayList<>();
    if (!test.hasFailed()) {
      folders.addAll(folders(store));
    }
    IMAPFolder[] folder = new IMAPFolder[1];
    test.attempt(
        ConnectionStep.OPEN_FOLDER,
        () -> {
          folder[0] = (IMAPFolder) store.getFolder(mailbox.folder());
          return open(mailbox, (IMAPStore) store, folder[0]);
        });
    Long uidValidity = test.hasFailed() ? null : Long.valueOf(folder[0].getUIDValidity());
    if (mailbox.smtp() == null) {
      test.skip(ConnectionStep.OUTGOING);
    } else {
      test.attempt(ConnectionStep.OUTGOING, () -> outgoing(mailbox.smtp()));
    }
    if (sends && roundTrip.isPossible(mailbox)) {
      test.attempt(ConnectionStep.ROUND_TRIP, () -> roundTrip.make(mailbox, folder[0]));
    } else {
      test.skip(ConnectionStep.ROUND_TRIP);
    }
    Long lastUid = uidValidity == null ? null : Long.valueOf(folder[0].getUIDNext() - 1);
    return new ConnectionResult(test.steps(), folders, uidValidity, lastUid);
  }

  private static String reach(TestedMailbox mailbox) throws IOException {
    try (Socket socket = new Socket()) {
      InetSocketAddress address = new InetSocketAddress(mailbox.host(), mailbox.port());
      if (address.isUnresolved()) {
        throw new IOException("There is no server of this name");
      }
      socket.connect(address, Math.toIntExact(TIMEOUT.toMillis()));
      return address.getAddress().getHostAddress() + ":" + mailbox.port();
    }
  }

  private static String secure(TestedMailbox mailbox) throws IOException {
    SSLSocketFactory sockets = (SSLSocketFactory) SSLSocketFactory.getDefault();
    try (Socket plain = new Socket()) {
      plain.connect(
          new InetSocketAddress(mailbox.host(), mailbox.port()),
          Math.toIntExact(TIMEOUT.toMillis()));
      plain.setSoTimeout(Math.toIntExact(TIMEOUT.toMillis()));
      try (SSLSocket socket =
          (SSLSocket) sockets.createSocket(plain, mailbox.host(), mailbox.port(), true)) {
        SSLParameters parameters = socket.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        socket.setSSLParameters(parameters);
        socket.startHandshake();
        return described(socket);
      }
    }
  }

  private static String described(SSLSocket socket) throws IOException {
    Certificate[] chain = socket.getSession().getPeerCertificates();
    String protocol = socket.getSession().getProtocol();
    return chain.length > 0 && chain[0] instanceof X509Certificate certificate
        ? "%s, %s, until %s"
            .formatted(
                protocol,
                certificate.getSubjectX500Principal().getName(),
                certificate.getNotAfter().toInstant())
        : protocol;
  }

  private static String logIn(TestedMailbox mailbox, Store store) throws MessagingException {
    store.connect(mailbox.host(), mailbox.port(), mailbox.username(), mailbox.password());
    return mailbox.username();
  }

  private static List<String> folders(Store store) throws MessagingException {
    return Arrays.stream(store.getDefaultFolder().list("*"))
        .filter(ConnectionTester::holdsMail)
        .map(Folder::getFullName)
        .sorted(String.CASE_INSENSITIVE_ORDER)
        .limit(MAX_FOLDERS)
        .toList();
  }

  private static boolean holdsMail(Folder folder) {
    try {
      return (folder.getType() & Folder.HOLDS_MESSAGES) != 0;
    } catch (MessagingException unknown) {
      return true;
    }
  }

  private static String open(TestedMailbox mailbox, IMAPStore store, IMAPFolder folder)
      throws MessagingException {
    folder.open(Folder.READ_WRITE);
    boolean moves = store.hasCapability("MOVE");
    if (mailbox.moveTo() != null) {
      if (!moves) {
        throw new MessagingException("The server cannot move mail (it lacks MOVE)");
      }
      if (!store.getFolder(mailbox.moveTo()).exists()) {
        throw new MessagingException("There is no folder " + mailbox.moveTo());
      }
    }
    return "%d mails, UIDVALIDITY %d, IDLE %s, MOVE %s"
        .formatted(
            folder.getMessageCount(),
            folder.getUIDValidity(),
            store.hasCapability("IDLE") ? "yes" : "no",
            moves ? "yes" : "no");
  }

  private static String outgoing(SmtpServer server) throws MessagingException {
    server.sender().testConnection();
    return server.username().isEmpty() ? server.toString() : server + ", " + server.username();
  }

  private static Properties properties(String protocol) {
    Properties properties = new Properties();
    for (String kind : List.of("connectiontimeout", "timeout", "writetimeout")) {
      properties.setProperty("mail." + protocol + "." + kind, Long.toString(TIMEOUT.toMillis()));
    }
    properties.setProperty("mail." + protocol + ".ssl.checkserveridentity", "true");
    return properties;
  }
}
