package org.orgo.mail.outbound;

import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Transport;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/**
 * One connection for a batch. Spring Integration's handler sends one mail at a time, and its sender
 * would open a connection for each, which takes many times as long. A server that cannot be reached
 * is asked once, not once for each mail.
 */
final class SmtpConnection extends JavaMailSenderImpl implements AutoCloseable {

  private final JavaMailSenderImpl settings;
  private Transport open;
  private MessagingException unreachable;

  /**
   * @param settings names the server, the login and the time-outs
   */
  SmtpConnection(JavaMailSenderImpl settings) {
    this.settings = settings;
    setSession(settings.getSession());
    setProtocol(settings.getProtocol());
    setHost(settings.getHost());
    setPort(settings.getPort());
    setUsername(settings.getUsername());
    setPassword(settings.getPassword());
  }

  @Override
  protected Transport connectTransport() throws MessagingException {
    if (unreachable != null) {
      throw unreachable;
    }
    if (open == null || !open.isConnected()) {
      try {
        open = connected();
      } catch (MessagingException failure) {
        unreachable = failure;
        throw failure;
      }
    }
    return new Kept(open);
  }

  private Transport connected() throws MessagingException {
    return settings instanceof TokenSender byToken
        ? byToken.connectTransport()
        : super.connectTransport();
  }

  @Override
  public void close() {
    if (open != null) {
      try {
        open.close();
      } catch (MessagingException alreadyGone) {
        // All that was sent has been acknowledged.
      }
    }
  }

  /** The transport as each mail's sender sees it, who closes it after use. */
  private final class Kept extends Transport {

    private final Transport transport;

    Kept(Transport transport) {
      super(getSession(), transport.getURLName());
      this.transport = transport;
    }

    @Override
    public void sendMessage(Message message, Address[] addresses) throws MessagingException {
      transport.sendMessage(message, addresses);
    }

    @Override
    public void close() {
      // The next mail goes over the same connection.
    }
  }
}
