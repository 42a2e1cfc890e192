package org.orgo.platform.refusals;

import java.util.List;

/**
 * A field of the request names something that is not here, or that the person may not see: nobody
 * can tell which.
 */
public class UnknownReference extends RuntimeException implements Refusal {

  private static final long serialVersionUID = 1L;

  private final String field;
  private final String thing;

  /**
   * @param field as the request wrote it, such as {@code case_id}
   * @param thing what it should name, such as {@code case}
   */
  public UnknownReference(String field, String thing) {
    super("There is no such " + thing);
    this.field = field;
    this.thing = thing;
  }

  @Override
  public String code() {
    return "unknown_" + thing;
  }

  @Override
  public RefusalKind kind() {
    return RefusalKind.INVALID;
  }

  @Override
  public List<FieldError> errors() {
    return List.of(FieldError.of(field, "names no %s that is here".formatted(thing)));
  }
}
