package org.orgo.mail.inbound;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.nio.channels.SocketChannel;
import org.eclipse.angus.mail.iap.ConnectionException;
import org.eclipse.angus.mail.iap.ProtocolException;
import org.eclipse.angus.mail.iap.Response;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.protocol.IMAPProtocol;
import org.eclipse.angus.mail.imap.protocol.IMAPResponse;

/**
 * IDLE (RFC 2177) on an open folder: between {@link #begin} and {@link #end} the server may speak
 * unasked, and nobody reads what it says.
 *
 * <p>The library's own way reads and writes for all folders on one thread, where a server that
 * answers slowly holds up all the others; and it waits for ever on one that refuses.
 */
final class ImapIdle {

  private final IMAPFolder folder;
  private final SocketChannel channel;
  private String tag;
  private boolean refused;
  private int announced;
  private int read;

  ImapIdle(IMAPFolder folder) throws MessagingException {
    this.folder = folder;
    this.channel =
        (SocketChannel)
            folder.doCommand(
                protocol -> {
                  protocol.addResponseHandler(this::heard);
                  return protocol.getChannel();
                });
  }

  SocketChannel channel() {
    return channel;
  }

  boolean isOn() {
    return tag != null;
  }

  /** What was announced up to now is being read. */
  void reading() {
    read = announced;
  }

  /** False where the server does not know it or does not want it. */
  boolean begin() throws MessagingException {
    if (refused || channel == null) {
      return false;
    }
    tag = (String) folder.doCommand(this::begin);
    refused = tag == null;
    return !refused;
  }

  /** Whether something was said before one could begin to listen. */
  boolean missedSomething() throws MessagingException {
    return announced != read || (boolean) folder.doCommand(IMAPProtocol::hasResponse);
  }

  void end() throws MessagingException {
    folder.doCommand(
        protocol -> {
          protocol.idleAbort();
          untilTagged(protocol, tag, false);
          return null;
        });
    tag = null;
  }

  private String begin(IMAPProtocol protocol) throws ProtocolException {
    if (!protocol.hasCapability("IDLE")) {
      return null;
    }
    try {
      String begun = protocol.writeCommand("IDLE", null);
      return untilTagged(protocol, begun, true) ? begun : null;
    } catch (IOException failure) {
      throw new ConnectionException(failure.toString());
    }
  }

  /** True when the server asked to go on before it came to an end. */
  private static boolean untilTagged(IMAPProtocol protocol, String tag, boolean orToGoOn)
      throws ProtocolException {
    while (true) {
      Response response = next(protocol);
      if (orToGoOn && response.isContinuation()) {
        return true;
      }
      if (response.isTagged() && response.getTag().equals(tag)) {
        return false;
      }
      protocol.notifyResponseHandlers(new Response[] {response});
      if (response.isBYE()) {
        throw new ConnectionException(protocol, response);
      }
    }
  }

  private static Response next(IMAPProtocol protocol) throws ProtocolException {
    try {
      return protocol.readResponse();
    } catch (IOException failure) {
      throw new ConnectionException(failure.toString());
    }
  }

  private void heard(Response response) {
    if (response instanceof IMAPResponse said && said.keyEquals("EXISTS")) {
      announced = said.getNumber();
    }
  }
}
