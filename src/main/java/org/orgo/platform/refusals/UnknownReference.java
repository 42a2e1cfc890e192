package org.orgo.platform.refusals;

import java.util.List;

/**
 * A field of the request names something that does not exist or that the person may not see; the
 * answer is the same for both.
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
    return List.of(FieldError.of(field, "names a %s that does not exist".formatted(thing)));
  }
}
