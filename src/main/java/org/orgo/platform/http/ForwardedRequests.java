package org.orgo.platform.http;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets a request say what a trusted proxy saw: the client's address, the scheme and the host. It
 * changes the server's own request, so that cookies, redirects and everything else follow. The
 * headers are taken away in any case, so that nothing behind reads what a stranger wrote.
 */
final class ForwardedRequests extends ValveBase {

  private static final Logger log = LoggerFactory.getLogger(ForwardedRequests.class);

  private static final String FOR = "X-Forwarded-For";
  private static final String PROTO = "X-Forwarded-Proto";
  private static final String HOST = "X-Forwarded-Host";
  private static final String PORT = "X-Forwarded-Port";

  /** {@code Forwarded} too: a proxy that writes the others may pass on the client's own. */
  private static final List<String> HEADERS =
      List.of(
          "Forwarded",
          FOR,
          PROTO,
          HOST,
          PORT,
          "X-Forwarded-Prefix",
          "X-Forwarded-Ssl",
          "X-Real-IP");

  private static final Pattern AUTHORITY =
      Pattern.compile("([A-Za-z0-9.-]{1,253}|\\[[0-9a-fA-F:.]+])(?::(\\d{1,5}))?");

  private final TrustedProxies proxies;
  private final AtomicBoolean noted = new AtomicBoolean();

  ForwardedRequests(TrustedProxies proxies) {
    super(true);
    this.proxies = proxies;
  }

  @Override
  public void invoke(Request request, Response response) throws IOException, ServletException {
    if (proxies.include(request.getPeerAddr())) {
      follow(request);
    } else if (request.getHeader(FOR) != null && noted.compareAndSet(false, true)) {
      log.warn(
          "A request with X-Forwarded-For came from an address that orgo.http.trusted-proxies does"
              + " not name; what it says is ignored, here and from now on");
    }
    HEADERS.forEach(request.getCoyoteRequest().getMimeHeaders()::removeHeader);
    getNext().invoke(request, response);
  }

  private void follow(Request request) {
    String client = proxies.client(request.getPeerAddr(), all(request, FOR));
    request.setRemoteAddr(client);
    request.setRemoteHost(client);
    List<String> schemes = all(request, PROTO);
    if (!schemes.isEmpty()) {
      boolean secure = "https".equalsIgnoreCase(nearest(schemes));
      request.setSecure(secure);
      request.getCoyoteRequest().scheme().setString(secure ? "https" : "http");
    }
    List<String> hosts = all(request, HOST);
    address(request, hosts.isEmpty() ? request.getHeader("Host") : nearest(hosts));
  }

  private static void address(Request request, String authority) {
    Matcher parts = AUTHORITY.matcher(authority == null ? "" : authority);
    if (!parts.matches()) {
      return;
    }
    request.getCoyoteRequest().serverName().setString(parts.group(1));
    request.setServerPort(
        parts.group(2) == null ? port(request) : Integer.parseInt(parts.group(2)));
  }

  private static int port(Request request) {
    List<String> ports = all(request, PORT);
    if (!ports.isEmpty() && nearest(ports).matches("\\d{1,5}")) {
      return Integer.parseInt(nearest(ports));
    }
    return request.isSecure() ? 443 : 80;
  }

  /** What the proxy next to us wrote; the client may have written what stands before it. */
  private static String nearest(List<String> values) {
    return values.get(values.size() - 1);
  }

  private static List<String> all(Request request, String header) {
    List<String> values = new ArrayList<>();
    for (String line : Collections.list(request.getHeaders(header))) {
      for (String value : line.split(",")) {
        values.add(value.strip());
      }
    }
    return values;
  }
}
