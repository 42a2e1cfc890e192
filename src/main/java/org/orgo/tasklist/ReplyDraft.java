package org.orgo.tasklist;

import java.util.Map;

/**
 * A reply that is being written.
 *
 * @param cc as it was typed
 * @param quotes whether the requester's mail is to be repeated
 * @param errors by field, when it was refused
 */
public record ReplyDraft(String text, String cc, boolean quotes, Map<String, String> errors) {

  public static ReplyDraft none() {
    return new ReplyDraft("", "", true, Map.of());
  }

  /** One that was kept; empty where there was none. */
  public static ReplyDraft begun(String text, String cc) {
    return new ReplyDraft(text, cc, true, Map.of());
  }

  /** Whether there is something to go on with. */
  public boolean isBegun() {
    return !text.isBlank() || !cc.isBlank();
  }

  public boolean isRefused() {
    return !errors.isEmpty();
  }
}
