package org.orgo.studio.proposals;

import java.util.List;
import org.orgo.engine.deployment.findings.Finding;
import org.orgo.platform.refusals.Refusal;

/** Something is wrong with the draft, so nobody is asked to decide about it. */
public class DraftHasFindings extends RuntimeException implements Refusal {

  private static final long serialVersionUID = 1L;

  private final transient List<Finding> findings;

  public DraftHasFindings(List<Finding> findings) {
    super("Something is wrong with the draft; look at its findings");
    this.findings = List.copyOf(findings);
  }

  @Override
  public List<Finding> findings() {
    return findings;
  }

  @Override
  public String code() {
    return "draft_has_findings";
  }

  @Override
  public RefusalKind kind() {
    return RefusalKind.INVALID;
  }
}
