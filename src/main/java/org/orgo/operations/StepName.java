package org.orgo.operations;

import java.util.Locale;

/** Reads the words of a step out of its id, such as "Hydrate facts" of serviceTask_hydrateFacts. */
public final class StepName {

  private StepName() {}

  public static String of(String elementId) {
    String name = elementId.substring(elementId.indexOf('_') + 1);
    String words = name.replaceAll("([a-z0-9])([A-Z])", "$1 $2").toLowerCase(Locale.ROOT);
    return words.isEmpty()
        ? elementId
        : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }
}
