package org.orgo.organizations;

import java.util.List;
import org.orgo.platform.refusals.FieldError;
import org.orgo.platform.refusals.Refusal;

/** Another organization has this slug; it may even have been closed. */
public class SlugTaken extends RuntimeException implements Refusal {

  private static final long serialVersionUID = 1L;

  SlugTaken() {
    super("There is an organization with this slug already");
  }

  @Override
  public String code() {
    return "slug_taken";
  }

  @Override
  public RefusalKind kind() {
    return RefusalKind.INVALID;
  }

  @Override
  public List<FieldError> errors() {
    return List.of(FieldError.of("slug", "belongs to another organization"));
  }
}
