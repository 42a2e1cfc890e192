package org.orgo.studio.releases;

import org.orgo.platform.refusals.Refusal;

/** Something else went live meanwhile, so this would undo what nobody looked at. */
public class DefinitionMovedOn extends RuntimeException implements Refusal {

  private static final long serialVersionUID = 1L;

  public DefinitionMovedOn(String file) {
    super("Another version of %s went live meanwhile; look at it again".formatted(file));
  }

  @Override
  public String code() {
    return "definition_moved_on";
  }

  @Override
  public RefusalKind kind() {
    return RefusalKind.CONFLICT;
  }
}
