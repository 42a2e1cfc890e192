package org.orgo.studio.proposals;

import java.util.Locale;
import java.util.Optional;
import org.orgo.platform.refusals.Refusal;

/** The proposal is not in a state in which this can be done. */
public class ProposalIsSettled extends RuntimeException implements Refusal {

  private static final long serialVersionUID = 1L;

  private final transient Proposal now;

  public ProposalIsSettled(Proposal now) {
    super(
        "The proposal is %s by now"
            .formatted(now.status().name().toLowerCase(Locale.ROOT).replace("_", " ")));
    this.now = now;
  }

  @Override
  public String code() {
    return "proposal_settled";
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
