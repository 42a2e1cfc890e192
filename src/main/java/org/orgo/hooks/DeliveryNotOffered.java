package org.orgo.hooks;

import org.orgo.platform.refusals.Refusal;

/** Only a delivery that waits or was refused is delivered again or discarded. */
public class DeliveryNotOffered extends RuntimeException implements Refusal {

  private static final long serialVersionUID = 1L;

  DeliveryNotOffered(DeliveryResult result, String asked) {
    super("A delivery that is %s cannot be %s".formatted(result, asked));
  }

  @Override
  public String code() {
    return "delivery_not_offered";
  }

  @Override
  public RefusalKind kind() {
    return RefusalKind.CONFLICT;
  }
}
