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
 * IDLE (RFC 2177) on an open folder: between {@link #begin} and {@link #end} the server may
 * announce changes, which are not read meanwhile.
 *
 * <p>The library reads and writes for all folders on one thread, where a slow server holds up all
 * others; and it waits for ever for one that refuses.
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

  /** Notes that everything announced so far is being read. */
  void reading() {
    read = announced;
  }

  /** False when the server does not know IDLE or refuses it. */
  boolean begin() throws MessagingException {
    if (refused || channel == null) {
      return false;
    }
    tag = (String) folder.doCommand(this::begin);
    refused = tag == null;
    return !refused;
  }

  /** Whether something was announced before watching began. */
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

  /** Whether the server asked to go on before its answer ended. */
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
