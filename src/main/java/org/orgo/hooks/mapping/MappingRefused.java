package org.orgo.hooks.mapping;

import java.util.List;
import java.util.stream.Collectors;
import org.orgo.platform.refusals.FieldError;
import org.orgo.platform.refusals.Refusal;

/** A mapping makes no signal of a body; names each part and what is wrong with it. */
public class MappingRefused extends RuntimeException implements Refusal {

  private static final long serialVersionUID = 1L;

  private final transient List<FieldError> errors;

  MappingRefused(List<FieldError> errors) {
    super("The mapping makes no signal of this body");
    this.errors = List.copyOf(errors);
  }

  /** All that is wrong, in a sentence for people who administer. */
  public String reason() {
    return errors.stream()
        .map(error -> error.field() + ": " + error.message())
        .collect(Collectors.joining("; "));
  }

  @Override
  public String code() {
    return "mapping_refused";
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
