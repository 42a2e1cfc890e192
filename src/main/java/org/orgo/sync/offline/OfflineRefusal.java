package org.orgo.sync.offline;

import org.orgo.platform.refusals.Refusal;

/** What a node does not do, with the reason in a sentence. */
public class OfflineRefusal extends RuntimeException implements Refusal {

  private static final long serialVersionUID = 1L;

  public OfflineRefusal(String sentence) {
    super(sentence);
  }

  @Override
  public String code() {
    return "refused_offline";
  }

  @Override
  public RefusalKind kind() {
    return RefusalKind.INVALID;
  }
}
