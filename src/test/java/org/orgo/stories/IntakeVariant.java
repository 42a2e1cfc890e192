package org.orgo.stories;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** The shared intake as an analyst of one organization changes it. */
final class IntakeVariant {

  private String text = read();

  /** "Asynchronous before" ticked on a step. */
  IntakeVariant waitingBefore(String step) {
    String element = "<bpmn:serviceTask id=\"" + step + "\"";
    if (!text.contains(element)) {
      throw new IllegalStateException("The shared intake no longer has " + step);
    }
    text = text.replace(element, element + " camunda:asyncBefore=\"true\"");
    return this;
  }

  Map<String, byte[]> files() {
    return Map.of("signal-intake.bpmn", text.getBytes(StandardCharsets.UTF_8));
  }

  private static String read() {
    try {
      return Files.readString(Path.of("processes/signals/signal-intake.bpmn"));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
