package org.orgo.platform.http;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** A request whose body a filter looks at and the handler reads again. Holds the body in memory. */
public final class RereadableRequest extends HttpServletRequestWrapper {

  private final byte[] body;

  private RereadableRequest(HttpServletRequest request, byte[] body) {
    super(request);
    this.body = body;
  }

  public static RereadableRequest of(HttpServletRequest request) throws IOException {
    return new RereadableRequest(request, request.getInputStream().readAllBytes());
  }

  /** Empty when the body has more bytes; no more than one of them is read. */
  public static Optional<RereadableRequest> within(int maxBody, HttpServletRequest request)
      throws IOException {
    byte[] body = request.getInputStream().readNBytes(maxBody + 1);
    return body.length > maxBody
        ? Optional.empty()
        : Optional.of(new RereadableRequest(request, body));
  }

  public byte[] body() {
    return body;
  }

  @Override
  public ServletInputStream getInputStream() {
    return new BodyStream(new ByteArrayInputStream(body));
  }

  @Override
  public BufferedReader getReader() {
    return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
  }

  private static final class BodyStream extends ServletInputStream {

    private final ByteArrayInputStream bytes;

    BodyStream(ByteArrayInputStream bytes) {
      this.bytes = bytes;
    }

    @Override
    public int read() {
      return bytes.read();
    }

    @Override
    public int read(byte[] into, int offset, int length) {
      return bytes.read(into, offset, length);
    }

    @Override
    public boolean isFinished() {
      return bytes.available() == 0;
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setReadListener(ReadListener listener) {
      throw new UnsupportedOperationException("The body is already here");
    }
  }
}
