package org.orgo.signals.templates;

import java.io.Serial;
import org.orgo.platform.refusals.Refusal;

/** Somebody else changed the template first. */
public class TemplateChangedMeanwhile extends RuntimeException implements Refusal {

  @Serial private static final long serialVersionUID = 1L;

  TemplateChangedMeanwhile() {
    super("Somebody else changed this template; look at it again");
  }

  @Override
  public String code() {
    return "template_changed_meanwhile";
  }

  @Override
  public RefusalKind kind() {
    return RefusalKind.CONFLICT;
  }
}
