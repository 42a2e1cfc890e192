package org.orgo.platform.refusals;

/** A change did not say which version it was made for, so it could undo what it never saw. */
public class VersionRequired extends RuntimeException implements Refusal {

  private static final long serialVersionUID = 1L;

  public VersionRequired() {
    super("Say which version you change: as If-Match, or as the field version of the body");
  }

  @Override
  public String code() {
    return "version_required";
  }

  @Override
  public RefusalKind kind() {
    return RefusalKind.PRECONDITION_REQUIRED;
  }
}
