package org.orgo.studio.drafts;

import org.orgo.platform.refusals.Refusal;

/** The draft has as many files as one may have. */
public class TooManyDraftFiles extends RuntimeException implements Refusal {

  private static final long serialVersionUID = 1L;

  public TooManyDraftFiles(int limit) {
    super("A draft has at most %d files; begin another one".formatted(limit));
  }

  @Override
  public String code() {
    return "too_many_draft_files";
  }

  @Override
  public RefusalKind kind() {
    return RefusalKind.CONFLICT;
  }
}
