package org.orgo.studio.proposals;

import java.util.UUID;
import org.orgo.platform.Id;

/** Names a proposal within its organization. */
public record ProposalId(UUID value) implements Id {

  public static ProposalId random() {
    return new ProposalId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
