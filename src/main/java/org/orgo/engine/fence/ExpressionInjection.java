package org.orgo.engine.fence;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.orgo.platform.http.RereadableRequest;
import org.springframework.http.MediaType;

/**
 * Refuses expressions that travel inside a query (CVE-2026-109432): fields that end in Expression
 * and orQueries, at any depth of a body, in the address, and so in every filter somebody would
 * store.
 */
final class ExpressionInjection {

  private static final JsonFactory JSON = new JsonFactory();

  private ExpressionInjection() {}

  /**
   * @throws FenceRefused when the request carries one, or cannot be checked
   */
  static void refuseIn(RereadableRequest request) {
    refuseInAddress(request.getQueryString());
    if (request.body().length > 0 && !isMultipart(request.getContentType())) {
      refuseInBody(request.body());
    }
  }

  private static void refuseInAddress(String query) {
    if (query == null) {
      return;
    }
    for (String parameter : query.split("[&;]")) {
      refuseField(decoded(parameter.split("=", 2)[0]));
    }
  }

  private static String decoded(String name) {
    try {
      return URLDecoder.decode(name, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException malformed) {
      throw FenceRefused.malformedAddress();
    }
  }

  private static void refuseInBody(byte[] body) {
    try (JsonParser parser = JSON.createParser(body)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token == JsonToken.FIELD_NAME) {
          refuseField(parser.currentName());
        }
      }
    } catch (IOException noJson) {
      throw FenceRefused.unreadable();
    }
  }

  private static void refuseField(String name) {
    String field = name.toLowerCase(Locale.ROOT);
    if (field.equals("orqueries")) {
      throw FenceRefused.orQueries();
    }
    if (field.endsWith("expression")) {
      throw FenceRefused.expression();
    }
  }

  /** Deployments and files; their contents are checked where they are deployed. */
  private static boolean isMultipart(String contentType) {
    return contentType != null
        && contentType.toLowerCase(Locale.ROOT).startsWith(MediaType.MULTIPART_FORM_DATA_VALUE);
  }
}
