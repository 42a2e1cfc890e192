package org.orgo.web.idempotency;

import java.util.List;
import org.orgo.platform.refusals.FieldError;
import org.orgo.platform.refusals.Refusal;

/** The key is too long, or was used for another request. */
public class IdempotencyKeyMisused extends RuntimeException implements Refusal {

  private static final long serialVersionUID = 1L;

  IdempotencyKeyMisused(String sentence) {
    super(sentence);
  }

  @Override
  public String code() {
    return "idempotency_key_misused";
  }

  @Override
  public RefusalKind kind() {
    return RefusalKind.INVALID;
  }

  @Override
  public List<FieldError> errors() {
    return List.of(FieldError.of("Idempotency-Key", getMessage()));
  }
}
