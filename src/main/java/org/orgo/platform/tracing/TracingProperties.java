package org.orgo.platform.tracing;

import java.net.URI;
import java.util.Map;
import org.orgo.platform.database.CannotStart;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where traces go.
 *
 * @param endpoint the collector's address for spans (OTLP over HTTP), such as {@code
 *     http://127.0.0.1:4318/v1/traces}; empty for no traces
 * @param sampling the share of traces that are told, from 0 to 1
 * @param headers what the collector wants to see in each request, such as {@code authorization}
 */
@ConfigurationProperties("orgo.tracing")
public record TracingProperties(
    String endpoint,
    @DefaultValue("1") double sampling,
    @DefaultValue Map<String, String> headers) {

  /**
   * @throws CannotStart when the address is none, or the share is not one
   */
  public TracingProperties {
    endpoint = endpoint == null ? "" : endpoint.strip();
    if (!endpoint.isEmpty() && !isHttp(endpoint)) {
      throw new CannotStart(
          "orgo.tracing.endpoint is not the address of a collector,"
              + " such as http://127.0.0.1:4318/v1/traces");
    }
    if (!(sampling >= 0 && sampling <= 1)) {
      throw new CannotStart("orgo.tracing.sampling is a share from 0 to 1, not " + sampling);
    }
    headers = Map.copyOf(headers);
  }

  boolean areOn() {
    return !endpoint.isEmpty();
  }

  private static boolean isHttp(String text) {
    try {
      URI address = URI.create(text);
      return address.getHost() != null
          && ("http".equals(address.getScheme()) || "https".equals(address.getScheme()));
    } catch (IllegalArgumentException unreadable) {
      return false;
    }
  }

  /** Headers hold secrets. */
  @Override
  public String toString() {
    return "TracingProperties[endpoint=%s, sampling=%s]".formatted(endpoint, sampling);
  }
}
