package org.orgo.engine.decisions.suspension;

import java.util.List;
import org.orgo.engine.decisions.DecisionFailed;
import org.orgo.engine.decisions.DecisionKey;
import org.orgo.engine.deployment.findings.Finding;
import org.orgo.platform.refusals.Refusal;

/** An organization's own version of a table breaks the rules for tables, and is not asked. */
public final class TableSuspended extends DecisionFailed implements Refusal {
  private static final long serialVersionUID = 1L;

  TableSuspended(DecisionKey table, List<Finding> findings) {
    super(
        "The table %s is suspended until it is mended: %s"
            .formatted(table, findings.get(0).sentence()),
        null);
  }

  @Override
  public String code() {
    return "table_suspended";
  }

  @Override
  public RefusalKind kind() {
    return RefusalKind.CONFLICT;
  }
}
