package org.orgo.engine.deployment.check;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * A mistake in a diagram and where it is answered.
 *
 * @param rule that answers it
 * @param element the answer names
 */
public record DiagramMistake(
    String mistake, String file, String content, String rule, String element) {

  public Map<String, byte[]> files() {
    return Map.of(file, content.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public String toString() {
    return mistake;
  }
}
