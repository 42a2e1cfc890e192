package org.orgo.mail;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;

/**
 * Stands before a mail server and makes it less able: rewrites or, with null, swallows single lines
 * of the conversation.
 */
public final class ImapProxy implements AutoCloseable {

  private final ServerSocket entrance;
  private final int server;
  private final UnaryOperator<String> asked;
  private final UnaryOperator<String> answered;
  private final List<Socket> open = new CopyOnWriteArrayList<>();
  private final List<String> heard = new CopyOnWriteArrayList<>();

  public ImapProxy(int server, UnaryOperator<String> asked, UnaryOperator<String> answered) {
    this.server = server;
    this.asked = asked;
    this.answered = answered;
    try {
      entrance = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    thread(this::let);
  }

  public int port() {
    return entrance.getLocalPort();
  }

  /** Whether a client has said so. */
  public boolean asked(String words) {
    return heard.stream().anyMatch(line -> line.contains(words));
  }

  public long times(String words) {
    return heard.stream().filter(line -> line.contains(words)).count();
  }

  /** Breaks every connection. */
  public void cut() {
    open.forEach(ImapProxy::close);
    open.clear();
  }

  private void let() throws IOException {
    while (!entrance.isClosed()) {
      Socket client = entrance.accept();
      Socket behind = new Socket(InetAddress.getLoopbackAddress(), server);
      open.addAll(List.of(client, behind));
      thread(() -> pass(client, behind, line -> asked.apply(noted(line))));
      thread(() -> pass(behind, client, answered));
    }
  }

  private String noted(String line) {
    heard.add(line.strip());
    return line;
  }

  private static void pass(Socket from, Socket to, UnaryOperator<String> change)
      throws IOException {
    try (from;
        to) {
      InputStream in = new BufferedInputStream(from.getInputStream());
      OutputStream out = to.getOutputStream();
      for (String line = line(in); !line.isEmpty(); line = line(in)) {
        String changed = change.apply(line);
        if (changed != null) {
          out.write(changed.getBytes(StandardCharsets.ISO_8859_1));
          out.flush();
        }
      }
    }
  }

  private static String line(InputStream in) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int c = in.read(); c >= 0; c = in.read()) {
      line.write(c);
      if (c == '\n') {
        break;
      }
    }
    return line.toString(StandardCharsets.ISO_8859_1);
  }

  private interface Work {
    void run() throws IOException;
  }

  private static void thread(Work work) {
    Runnable untilCut =
        () -> {
          try {
            work.run();
          } catch (IOException cut) {
            // A test cuts connections; the two ends have noticed.
          }
        };
    Thread thread = new Thread(untilCut, "imap-proxy");
    thread.setDaemon(true);
    thread.start();
  }

  private static void close(Socket socket) {
    try {
      socket.close();
    } catch (IOException alreadyGone) {
      // It was to be gone.
    }
  }

  @Override
  public void close() {
    cut();
    try {
      entrance.close();
    } catch (IOException alreadyGone) {
      // It was to be gone.
    }
  }
}
