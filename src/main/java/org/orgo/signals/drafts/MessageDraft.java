package org.orgo.signals.drafts;

/**
 * What somebody has begun to write.
 *
 * @param cc as it was typed; empty for comments
 */
public record MessageDraft(DraftKind kind, String body, String cc) {

  static MessageDraft emptyOf(DraftKind kind) {
    return new MessageDraft(kind, "", "");
  }

  /** Whether there is nothing to keep. */
  public boolean isEmpty() {
    return body.isBlank() && cc.isBlank();
  }
}
