package org.orgo.platform.refusals;

/** The person sees the thing, but may not do this to it. */
public class NotAllowed extends RuntimeException implements Refusal {

  private static final long serialVersionUID = 1L;

  /**
   * @param permission the atom that is missing, such as {@code task.work}
   */
  public NotAllowed(String permission) {
    super("This needs the permission " + permission);
  }

  @Override
  public String code() {
    return "not_allowed";
  }

  @Override
  public RefusalKind kind() {
    return RefusalKind.FORBIDDEN;
  }
}
