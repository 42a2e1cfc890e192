package org.orgo.platform.refusals;

/** The thing does not exist, or the person may not see it; the answer is the same for both. */
public class NotFound extends RuntimeException implements Refusal {

  private static final long serialVersionUID = 1L;

  private final String thing;

  /**
   * @param thing what was looked for, such as {@code task}
   */
  public NotFound(String thing) {
    super("There is no such " + thing);
    this.thing = thing;
  }

  @Override
  public String code() {
    return thing + "_not_found";
  }

  @Override
  public RefusalKind kind() {
    return RefusalKind.NOT_FOUND;
  }
}
