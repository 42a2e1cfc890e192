package org.orgo.domains;

import java.util.List;
import org.orgo.platform.refusals.FieldError;
import org.orgo.platform.refusals.Refusal;

/** A domain refuses a task as it is; names the field, the fault and what is allowed. */
public final class DomainRefusal extends RuntimeException implements Refusal {
  private static final long serialVersionUID = 1L;

  private final String field;
  private final String problem;
  private final String allowed;

  public DomainRefusal(String field, String problem, String allowed) {
    super("%s %s; allowed: %s".formatted(field, problem, allowed));
    this.field = field;
    this.problem = problem;
    this.allowed = allowed;
  }

  public String field() {
    return field;
  }

  public String problem() {
    return problem;
  }

  public String allowed() {
    return allowed;
  }

  @Override
  public String code() {
    return "domain_refused";
  }

  @Override
  public RefusalKind kind() {
    return RefusalKind.INVALID;
  }

  @Override
  public List<FieldError> errors() {
    return List.of(FieldError.of(field, problem + "; allowed: " + allowed));
  }
}
