package org.orgo.platform.http;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.orgo.platform.limits.BodyTooLarge;

/** A request whose body is refused while it is read, at the first byte too many. */
public final class BoundedRequest extends HttpServletRequestWrapper {

  private final int maxBytes;
  private final Runnable beforeRefusal;
  private BoundedStream stream;

  /**
   * @param beforeRefusal done once, before the refusal is thrown
   */
  public BoundedRequest(HttpServletRequest request, int maxBytes, Runnable beforeRefusal) {
    super(request);
    this.maxBytes = maxBytes;
    this.beforeRefusal = beforeRefusal;
  }

  @Override
  public ServletInputStream getInputStream() throws IOException {
    if (stream == null) {
      stream = new BoundedStream(super.getInputStream());
    }
    return stream;
  }

  @Override
  public BufferedReader getReader() throws IOException {
    Charset charset =
        Optional.ofNullable(getCharacterEncoding())
            .map(Charset::forName)
            .orElse(StandardCharsets.UTF_8);
    return new BufferedReader(new InputStreamReader(getInputStream(), charset));
  }

  private final class BoundedStream extends ServletInputStream {

    private final ServletInputStream body;
    private int bytes;

    BoundedStream(ServletInputStream body) {
      this.body = body;
    }

    @Override
    public int read() throws IOException {
      int next = body.read();
      if (next >= 0) {
        count(1);
      }
      return next;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      int read = body.read(into, offset, Math.min(length, maxBytes - bytes + 1));
      count(Math.max(read, 0));
      return read;
    }

    private void count(int more) {
      bytes += more;
      if (bytes > maxBytes) {
        beforeRefusal.run();
        throw new BodyTooLarge(maxBytes);
      }
    }

    @Override
    public boolean isFinished() {
      return body.isFinished();
    }

    @Override
    public boolean isReady() {
      return body.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
      body.setReadListener(listener);
    }
  }
}
