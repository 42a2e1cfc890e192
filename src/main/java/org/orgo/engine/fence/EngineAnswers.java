package org.orgo.engine.fence;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Answers of the engine as they leave the fence. It tells foreign rows from absent ones in its
 * refusals, and breaks at what it cannot find; here the two are the same, and a refusal is one line
 * in the log.
 */
final class EngineAnswers {

  private static final Logger log = LoggerFactory.getLogger(EngineAnswers.class);
  private static final int MAX_LOGGED = 300;
  private static final Pattern NAMES_A_ROW =
      Pattern.compile(".*/[^/]*[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?:/.*)?|.*/key/.*");

  private EngineAnswers() {}

  /**
   * @throws FenceRefused in place of what the engine refused
   */
  static void toOrganization(EngineCall call, ContentCachingResponseWrapper answer) {
    if (answer.getStatus() >= 400) {
      note(call, answer);
      answer.resetBuffer();
      throw NAMES_A_ROW.matcher(call.path()).matches()
          ? FenceRefused.notFound()
          : FenceRefused.queryNotUnderstood();
    }
  }

  /** He sees everything, so he is told what the engine says. */
  static void toInstallation(EngineCall call, ContentCachingResponseWrapper answer) {
    if (answer.getStatus() >= 500) {
      note(call, answer);
      answer.setStatus(422);
    }
  }

  private static void note(EngineCall call, ContentCachingResponseWrapper answer) {
    String said = new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
    log.warn(
        "The engine answered {} to {} {}: {}",
        answer.getStatus(),
        call.method(),
        call.path(),
        said.substring(0, Math.min(said.length(), MAX_LOGGED)));
  }
}
