package org.orgo.platform.http.outbound;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.entity.UrlEncodedFormEntity;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.NameValuePair;
import org.apache.hc.core5.http.io.HttpClientResponseHandler;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.message.BasicNameValuePair;
import org.apache.hc.core5.util.Timeout;
import org.orgo.platform.http.outbound.OutboundAddresses.AddressNotAllowed;
import org.orgo.platform.http.outbound.OutboundFailure.OutboundProblem;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Asks servers that an organization names. Only over https, only at addresses that may be reached,
 * without redirects, proxies or cookies, and with bounds on time and size.
 */
@Component
public class OutboundHttp implements DisposableBean {

  private static final Timeout CONNECT = Timeout.ofSeconds(5);
  private static final Timeout ANSWER = Timeout.ofSeconds(10);
  private static final int MAX_BYTES = 512 * 1024;
  private static final int MAX_PORT = 65_535;

  private final OutboundAddresses addresses;
  private final CloseableHttpClient http;

  /**
   * @param networks inside that may be reached, such as the one where an own identity provider runs
   */
  OutboundHttp(@Value("${orgo.http.outbound-networks:}") List<String> networks) {
    this.addresses = new OutboundAddresses(networks);
    ConnectionConfig connections =
        ConnectionConfig.custom().setConnectTimeout(CONNECT).setSocketTimeout(ANSWER).build();
    this.http =
        HttpClients.custom()
            .setConnectionManager(
                PoolingHttpClientConnectionManagerBuilder.create()
                    .setDnsResolver(addresses)
                    .setDefaultConnectionConfig(connections)
                    .build())
            .setDefaultRequestConfig(
                RequestConfig.custom()
                    .setConnectionRequestTimeout(CONNECT)
                    .setResponseTimeout(ANSWER)
                    .setRedirectsEnabled(false)
                    .build())
            .disableRedirectHandling()
            .disableCookieManagement()
            .disableAutomaticRetries()
            .disableAuthCaching()
            .build();
  }

  public byte[] get(URI address) throws OutboundFailure {
    return send(address, new HttpGet(address), OutboundHttp::body);
  }

  /**
   * @param authorization the header; null for none
   */
  public byte[] post(URI address, Map<String, String> form, String authorization)
      throws OutboundFailure {
    HttpPost request = posted(address, form);
    if (authorization != null) {
      request.setHeader("Authorization", authorization);
    }
    return send(address, request, OutboundHttp::body);
  }

  /** Sends a form; what is answered counts also where it is an error, since it says which. */
  public OutboundAnswer ask(URI address, Map<String, String> form) throws OutboundFailure {
    return send(
        address,
        posted(address, form),
        answer ->
            new OutboundAnswer(
                answer.getCode(), answer.getEntity() == null ? new byte[0] : bounded(answer)));
  }

  private static HttpPost posted(URI address, Map<String, String> form) {
    HttpPost request = new HttpPost(address);
    List<NameValuePair> fields =
        form.entrySet().stream()
            .<NameValuePair>map(field -> new BasicNameValuePair(field.getKey(), field.getValue()))
            .toList();
    request.setEntity(new UrlEncodedFormEntity(fields, StandardCharsets.UTF_8));
    return request;
  }

  /**
   * Hands a message over; any answer of success counts, and what it says is not read.
   *
   * @param headers besides those that say what it is
   */
  public void postJson(URI address, byte[] json, Map<String, String> headers)
      throws OutboundFailure {
    HttpPost request = new HttpPost(address);
    request.setEntity(new ByteArrayEntity(json, ContentType.APPLICATION_JSON));
    headers.forEach(request::setHeader);
    send(address, request, OutboundHttp::taken);
  }

  private <T> T send(URI address, HttpUriRequestBase request, HttpClientResponseHandler<T> answer)
      throws OutboundFailure {
    requireAllowed(address);
    request.setHeader("Accept", "application/json");
    try {
      return http.execute(request, answer);
    } catch (OutboundFailure refused) {
      throw refused;
    } catch (AddressNotAllowed inside) {
      throw new OutboundFailure(OutboundProblem.NOT_ALLOWED, inside);
    } catch (IOException unreachable) {
      throw new OutboundFailure(OutboundProblem.UNREACHABLE, unreachable);
    }
  }

  private static byte[] body(ClassicHttpResponse answer) throws IOException {
    if (answer.getCode() != 200 || answer.getEntity() == null) {
      throw new OutboundFailure(OutboundProblem.REFUSED, null);
    }
    return bounded(answer);
  }

  private static byte[] bounded(ClassicHttpResponse answer) throws IOException {
    try (InputStream content = answer.getEntity().getContent()) {
      byte[] read = content.readNBytes(MAX_BYTES + 1);
      if (read.length > MAX_BYTES) {
        throw new OutboundFailure(OutboundProblem.TOO_LARGE, null);
      }
      return read;
    }
  }

  private static Void taken(ClassicHttpResponse answer) throws IOException {
    if (answer.getCode() < 200 || answer.getCode() > 299) {
      throw new OutboundFailure(OutboundProblem.REFUSED, null);
    }
    return null;
  }

  /** Plain http leads only to this machine, and only where that is allowed. */
  private void requireAllowed(URI address) throws OutboundFailure {
    boolean whole =
        address.getHost() != null
            && address.getPort() <= MAX_PORT
            && address.getUserInfo() == null
            && address.getFragment() == null;
    boolean secure = "https".equalsIgnoreCase(address.getScheme());
    boolean here = "http".equalsIgnoreCase(address.getScheme()) && isLoopback(address.getHost());
    if (!whole || !(secure || here)) {
      throw new OutboundFailure(OutboundProblem.NOT_ALLOWED, null);
    }
  }

  private boolean isLoopback(String host) {
    try {
      return host != null
          && Arrays.stream(InetAddress.getAllByName(host))
              .allMatch(each -> each.isLoopbackAddress() && addresses.mayBeReached(each));
    } catch (UnknownHostException nowhere) {
      return false;
    }
  }

  @Override
  public void destroy() throws IOException {
    http.close();
  }
}
