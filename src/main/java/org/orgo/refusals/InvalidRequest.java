package org.orgo.refusals;

import java.util.List;

/** Single fields of the request cannot be taken; names each of them. */
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

  @Override
  public String code() {
    return "invalid_request";
  }

  @Override
  public Kind kind() {
    return Kind.INVALID;
  }

  @Override
  public List<FieldError> errors() {
    return errors;
  }
}
