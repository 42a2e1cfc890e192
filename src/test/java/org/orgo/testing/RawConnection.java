package org.orgo.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * A connection that sends a request in two parts: all but its end, and its end. It stops sending
 * when the server answers or hangs up.
 */
public final class RawConnection implements AutoCloseable {

  private static final int BUFFER = 64 * 1024;
  private static final int PATIENCE_MILLIS = 60_000;

  private final Socket socket;
  private byte[] end = new byte[0];
  private long sent;

  /**
   * @param status 0 where the server hung up without an answer
   * @param sent bytes of the body that went out before it
   */
  public record RawAnswer(int status, String text, long sent) {}

  public RawConnection(int port) {
    try {
      socket = new Socket(InetAddress.getLoopbackAddress(), port);
      socket.setSoTimeout(PATIENCE_MILLIS);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  public static RawAnswer exchange(int port, RawRequest request) {
    try (RawConnection connection = new RawConnection(port)) {
      connection.begin(request);
      return connection.end();
    }
  }

  /** Sends all but the end, without which the server cannot have finished reading. */
  public void begin(RawRequest request) {
    try {
      OutputStream out = socket.getOutputStream();
      out.write(request.head().getBytes(StandardCharsets.UTF_8));
      RawRequest.RepeatedText body = request.body();
      Buffer buffer = new Buffer(request.chunked());
      buffer.add(body.start());
      for (long i = 0; i < body.times() && buffer.open; i++) {
        buffer.add(body.piece());
      }
      buffer.add(body.end());
      end = buffer.last();
    } catch (IOException hungUp) {
      end = new byte[0];
    }
  }

  public RawAnswer end() {
    try {
      socket.getOutputStream().write(end);
    } catch (IOException hungUp) {
      // its answer may have come all the same
    }
    String text = read();
    int status = text.startsWith("HTTP/1.1 ") ? Integer.parseInt(text.substring(9, 12)) : 0;
    return new RawAnswer(status, text, sent);
  }

  private String read() {
    ByteArrayOutputStream answer = new ByteArrayOutputStream();
    try {
      InputStream in = socket.getInputStream();
      for (int next = in.read(); next >= 0; next = in.read()) {
        answer.write(next);
        if (isWhole(answer)) {
          break;
        }
      }
    } catch (IOException hungUp) {
      // what came before is the answer
    }
    return answer.toString(StandardCharsets.UTF_8);
  }

  private static boolean isWhole(ByteArrayOutputStream answer) {
    String text = answer.toString(StandardCharsets.ISO_8859_1);
    int body = text.indexOf("\r\n\r\n") + 4;
    if (body < 4) {
      return false;
    }
    String head = text.substring(0, body).toLowerCase(Locale.ROOT);
    if (head.contains("transfer-encoding: chunked")) {
      return text.endsWith("\r\n0\r\n\r\n");
    }
    int length = head.indexOf("content-length: ");
    return length >= 0
        && text.length() - body
            >= Integer.parseInt(head.substring(length + 16, head.indexOf('\r', length)));
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException closedAlready) {
      // as wanted
    }
  }

  /** Gathers a body and sends it piece by piece, but the last bytes. */
  private final class Buffer {

    private final boolean chunked;
    private final ByteArrayOutputStream waiting = new ByteArrayOutputStream();
    private boolean open = true;

    Buffer(boolean chunked) {
      this.chunked = chunked;
    }

    void add(String text) throws IOException {
      waiting.writeBytes(text.getBytes(StandardCharsets.UTF_8));
      if (waiting.size() >= BUFFER && open) {
        write(waiting.toByteArray());
        waiting.reset();
      }
    }

    byte[] last() throws IOException {
      byte[] rest = waiting.toByteArray();
      if (!open) {
        return new byte[0];
      }
      if (chunked) {
        write(rest);
        return "0\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
      }
      if (rest.length == 0) {
        return rest;
      }
      byte[] all = new byte[rest.length - 1];
      System.arraycopy(rest, 0, all, 0, all.length);
      write(all);
      return new byte[] {rest[rest.length - 1]};
    }

    private void write(byte[] bytes) throws IOException {
      if (bytes.length == 0) {
        return;
      }
      if (socket.getInputStream().available() > 0) {
        open = false;
        return;
      }
      OutputStream out = socket.getOutputStream();
      if (chunked) {
        out.write((Integer.toHexString(bytes.length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
      }
      out.write(bytes);
      if (chunked) {
        out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
      }
      sent += bytes.length;
    }
  }
}
