package org.orgo.sync;

import org.orgo.platform.refusals.Refusal;

/** The node was given back; what it did not send is imported by an administrator. */
public class NodeIsRetired extends RuntimeException implements Refusal {

  private static final long serialVersionUID = 1L;

  public NodeIsRetired() {
    super("The node is retired; an administrator imports what it did not send");
  }

  @Override
  public String code() {
    return "node_is_retired";
  }

  @Override
  public RefusalKind kind() {
    return RefusalKind.GONE;
  }
}
