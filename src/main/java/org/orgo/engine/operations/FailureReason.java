package org.orgo.engine.operations;

import java.util.regex.Pattern;
import org.springframework.lang.Nullable;

/** Says why something failed, in words that an organization's operator may read. */
public final class FailureReason {

  private static final int MAX_LENGTH = 300;
  private static final Pattern ADDRESS = Pattern.compile("[^\\s@]++@[^\\s@]++");

  private FailureReason() {}

  /**
   * The first line of a message without addresses; in a database's message, the row follows after
   * it, and a stack trace in others.
   */
  @Nullable
  public static String of(@Nullable String message) {
    if (message == null) {
      return null;
    }
    String line = message.strip().lines().findFirst().orElse("");
    String text = ADDRESS.matcher(line).replaceAll("…");
    return text.length() <= MAX_LENGTH ? text : text.substring(0, MAX_LENGTH) + "…";
  }
}
