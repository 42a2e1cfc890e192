package org.orgo.sync.nodes;

import java.util.Optional;
import org.orgo.platform.refusals.Refusal;
import org.orgo.sync.OfflineNode;

/** The node is in another state than what was asked for needs. */
public class WrongNodeStatus extends RuntimeException implements Refusal {

  private static final long serialVersionUID = 1L;

  private final transient OfflineNode now;

  public WrongNodeStatus(OfflineNode now, String sentence) {
    super(sentence);
    this.now = now;
  }

  @Override
  public String code() {
    return "wrong_node_status";
  }

  @Override
  public RefusalKind kind() {
    return RefusalKind.CONFLICT;
  }

  @Override
  public Optional<Object> current() {
    return Optional.of(now);
  }
}
