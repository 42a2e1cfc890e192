package org.orgo.mail.inbound;

import java.io.IOException;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Notices that a server has sent something unasked, with one thread for all connections. It only
 * watches and never reads or writes, so no server can hold it up; the reader of the mailbox finds
 * out what was sent.
 */
final class IdleWatch implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(IdleWatch.class);

  private final Selector selector;
  private final Map<SocketChannel, Runnable> arriving = new LinkedHashMap<>();

  private IdleWatch(Selector selector) {
    this.selector = selector;
  }

  static IdleWatch start() {
    try {
      IdleWatch watch = new IdleWatch(Selector.open());
      Thread thread = new Thread(watch::run, "mail-idle");
      thread.setDaemon(true);
      thread.start();
      return watch;
    } catch (IOException failure) {
      throw new IllegalStateException("No selector can be opened", failure);
    }
  }

  /** Calls the hint once, when there is something to read or the connection is lost. */
  synchronized void watch(SocketChannel channel, Runnable hint) {
    arriving.put(channel, hint);
    selector.wakeup();
  }

  /** Stops watching the channel, so that it can be read and written again. */
  synchronized void leave(SocketChannel channel) throws IOException {
    arriving.remove(channel);
    SelectionKey key = channel.keyFor(selector);
    if (key != null) {
      key.cancel();
    }
    channel.configureBlocking(true);
  }

  private void run() {
    try {
      while (true) {
        selector.select();
        turn().forEach(IdleWatch::give);
      }
    } catch (ClosedSelectorException closed) {
      // The watch was closed.
    } catch (IOException failure) {
      log.warn("New mail is no longer announced, only polled for: {}", failure.toString());
    }
  }

  private synchronized List<Runnable> turn() throws IOException {
    if (!arriving.isEmpty()) {
      selector.selectNow(); // forgets cancelled keys, whose channels may come back now
    }
    List<Runnable> hints = new ArrayList<>();
    for (SelectionKey key : selector.selectedKeys()) {
      if (key.isValid()) {
        key.cancel();
        hints.add((Runnable) key.attachment());
      }
    }
    selector.selectedKeys().clear();
    arriving.forEach((channel, hint) -> register(channel, hint, hints));
    arriving.clear();
    return hints;
  }

  private void register(SocketChannel channel, Runnable hint, List<Runnable> hints) {
    try {
      channel.configureBlocking(false);
      channel.register(selector, SelectionKey.OP_READ, hint);
    } catch (IOException lost) {
      hints.add(hint);
    }
  }

  private static void give(Runnable hint) {
    try {
      hint.run();
    } catch (RuntimeException failure) {
      log.info("A hint was not taken: {}", failure.toString());
    }
  }

  @Override
  public void close() {
    try {
      selector.close();
    } catch (IOException alreadyGone) {
      // The selector is closed anyway.
    }
  }
}
