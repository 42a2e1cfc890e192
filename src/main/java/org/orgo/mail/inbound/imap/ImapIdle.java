package org.orgo.mail.inbound.imap;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.eclipse.angus.mail.iap.ConnectionException;
import org.eclipse.angus.mail.iap.ProtocolException;
import org.eclipse.angus.mail.iap.Response;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.protocol.IMAPProtocol;
import org.eclipse.angus.mail.imap.protocol.IMAPResponse;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;

/**
 * IDLE (RFC 2177) on an open folder: waits until the server announces something, the time is over,
 * or the waiting is stopped. Whichever comes first writes DONE, once.
 *
 * <p>The library's own command waits for ever where a server refuses, overlooks what is announced
 * while IDLE begins, and is ended by a thread that then waits for the server.
 */
final class ImapIdle {

  /** Writes DONE when the time is over; six bytes, so one thread serves all mailboxes. */
  private static final ScheduledThreadPoolExecutor ALARMS = alarms();

  private final IMAPFolder folder;
  private final IMAPProtocol protocol;
  private boolean refused;
  private volatile boolean stopped;
  private volatile int announced;
  private int read;
  private String tag;
  private boolean done;

  ImapIdle(IMAPFolder folder) throws MessagingException {
    this.folder = folder;
    this.protocol =
        (IMAPProtocol)
            folder.doCommand(
                open -> {
                  open.addResponseHandler(this::heard);
                  return open;
                });
  }

  /** Notes that everything announced so far is being read. */
  void reading() {
    read = announced;
  }

  /**
   * Waits for news.
   *
   * @return false, at once, when the server does not know IDLE or refuses it
   */
  boolean await(Duration atMost) throws MessagingException {
    if (refused || !begin()) {
      return false;
    }
    Future<?> alarm = ALARMS.schedule(this::end, atMost.toMillis(), TimeUnit.MILLISECONDS);
    try {
      if (stopped || announced != read) {
        end();
      }
      listen();
      return true;
    } catch (ProtocolException | IOException lost) {
      throw new MessagingException("The connection was lost in IDLE", lost);
    } finally {
      alarm.cancel(false);
      over();
    }
  }

  /** Ends the waiting, now and whenever it is tried again. */
  void stop() {
    stopped = true;
    end();
  }

  private boolean begin() throws MessagingException {
    String begun = (String) folder.doCommand(this::begin);
    refused = begun == null;
    synchronized (this) {
      tag = begun;
      done = false;
    }
    return !refused;
  }

  private String begin(IMAPProtocol open) throws ProtocolException {
    if (!open.hasCapability("IDLE")) {
      return null;
    }
    try {
      String begun = open.writeCommand("IDLE", null);
      while (true) {
        Response response = open.readResponse();
        if (response.isContinuation()) {
          return begun;
        }
        if (response.isTagged() && response.getTag().equals(begun)) {
          return null;
        }
        dispatch(open, response);
      }
    } catch (IOException failure) {
      throw new ConnectionException(failure.toString());
    }
  }

  /** Reads until the server has answered DONE; nobody else uses the connection meanwhile. */
  private void listen() throws ProtocolException, IOException, MessagingException {
    while (true) {
      Response response;
      try {
        response = protocol.readResponse();
      } catch (SocketTimeoutException silent) {
        if (isDone()) {
          throw silent; // it did not even answer
        }
        continue; // it has nothing to announce, and may take its time
      }
      if (response.isTagged() && response.getTag().equals(tag)) {
        return;
      }
      Response told = response;
      folder.doCommand(open -> dispatch(open, told)); // handlers want the folder's lock
      if (!response.isOK()) { // servers say "* OK Still here"
        end();
      }
    }
  }

  private static Object dispatch(IMAPProtocol open, Response response) throws ProtocolException {
    open.notifyResponseHandlers(new Response[] {response});
    if (response.isBYE()) {
      throw new ConnectionException(open, response);
    }
    return null;
  }

  private void end() {
    synchronized (this) {
      if (tag == null || done) {
        return;
      }
      done = true;
    }
    protocol.idleAbort();
  }

  private synchronized boolean isDone() {
    return done;
  }

  private synchronized void over() {
    tag = null;
  }

  private void heard(Response response) {
    if (response instanceof IMAPResponse said && said.keyEquals("EXISTS")) {
      announced = said.getNumber();
    }
  }

  private static ScheduledThreadPoolExecutor alarms() {
    CustomizableThreadFactory threads = new CustomizableThreadFactory("mail-idle-alarms-");
    threads.setDaemon(true);
    ScheduledThreadPoolExecutor thread = new ScheduledThreadPoolExecutor(1, threads);
    thread.setRemoveOnCancelPolicy(true);
    return thread;
  }
}
