package org.orgo.engine.fence;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;

/**
 * Recognises the POST requests that only read: a list or its count, with the criteria in the body.
 * Every other one counts as a write.
 */
final class EngineQueries {

  private static final String ENGINE = "(?:/engine-rest|/camunda/api/engine)(?:/engine/[^/]+)?";
  private static final String LISTS =
      "(?:task|process-instance|execution|job|job-definition|incident|variable-instance|batch"
          + "|external-task|event-subscription|case-instance|case-execution|user|group|tenant"
          + "|process-definition|decision-definition|history/[a-z-]+)";

  private static final Pattern QUERY =
      Pattern.compile(
          "(?:"
              + ENGINE
              + "/"
              + LISTS
              + "(?:/count|/statistics)?"
              + "|"
              + ENGINE
              + "/filter/[^/]+/(?:list|singleResult|count)"
              + "|/camunda/api/(?:cockpit|admin|tasklist|welcome)/plugin/[^/]+/[^/]+/[\\w:./-]+"
              + "|/camunda/api/admin/auth/.*)/?");

  private EngineQueries() {}

  static boolean isQuery(HttpServletRequest request) {
    return "POST".equals(request.getMethod()) && QUERY.matcher(request.getRequestURI()).matches();
  }
}
