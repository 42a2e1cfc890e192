package org.orgo.operations.transfer.refusals;

import java.util.List;
import org.orgo.platform.refusals.Refusal;

/** Rows name shared diagrams or tables that are not deployed here with the same content. */
public final class DefinitionsLacking extends RuntimeException implements Refusal {

  private static final long serialVersionUID = 1L;

  public DefinitionsLacking(List<String> lacking) {
    super(
        "These shared diagrams or tables have no equal in this installation: %s"
            .formatted(String.join("; ", lacking)));
  }

  @Override
  public String code() {
    return "definitions_lacking";
  }

  @Override
  public RefusalKind kind() {
    return RefusalKind.CONFLICT;
  }
}
