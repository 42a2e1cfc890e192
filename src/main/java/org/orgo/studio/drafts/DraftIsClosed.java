package org.orgo.studio.drafts;

import java.util.Locale;
import org.orgo.platform.refusals.Refusal;

/** The draft was proposed, went live or was discarded: nobody edits it any more. */
public class DraftIsClosed extends RuntimeException implements Refusal {

  private static final long serialVersionUID = 1L;

  public DraftIsClosed(DraftStatus status) {
    super(
        "The draft is %s and is not edited any more; begin another one"
            .formatted(status.name().toLowerCase(Locale.ROOT)));
  }

  @Override
  public String code() {
    return "draft_closed";
  }

  @Override
  public RefusalKind kind() {
    return RefusalKind.CONFLICT;
  }
}
