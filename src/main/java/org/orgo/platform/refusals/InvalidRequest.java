package org.orgo.platform.refusals;

import java.util.List;

/** Fields of the request are not valid; names each of them. */
public class InvalidRequest extends RuntimeException implements Refusal {

  private static final long serialVersionUID = 1L;

  private final transient List<FieldError> errors;

  public InvalidRequest(List<FieldError> errors) {
    super("Some fields cannot be taken as they are");
    this.errors = List.copyOf(errors);
  }

  public InvalidRequest(FieldError... errors) {
    this(List.of(errors));
  }

  /**
   * @param field as the request wrote it, such as {@code title}
   * @param longest characters at most
   * @throws InvalidRequest when the text is missing, blank or longer
   */
  public static void requireText(String field, String text, int longest) {
    if (text == null || text.isBlank()) {
      throw new InvalidRequest(FieldError.of(field, "is missing"));
    }
    requireAtMost(longest, field, text);
  }

  /**
   * @param text may be null
   * @throws InvalidRequest when the text is longer
   */
  public static void requireAtMost(int longest, String field, String text) {
    if (text != null && text.length() > longest) {
      throw new InvalidRequest(
          FieldError.of(field, "must have at most %d characters".formatted(longest)));
    }
  }

  @Override
  public String code() {
    return "invalid_request";
  }

  @Override
  public RefusalKind kind() {
    return RefusalKind.INVALID;
  }

  @Override
  public List<FieldError> errors() {
    return errors;
  }
}
