package org.orgo.compliance.audit.webhook.api;

import java.time.Instant;
import java.util.List;
import org.orgo.compliance.audit.webhook.HeadDeliveries;
import org.orgo.compliance.audit.webhook.HeadDelivery;
import org.orgo.platform.http.outbound.OutboundFailure.OutboundProblem;
import org.springframework.lang.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class HeadDeliveriesController {

  private final HeadDeliveries deliveries;

  HeadDeliveriesController(HeadDeliveries deliveries) {
    this.deliveries = deliveries;
  }

  /**
   * @param sent whether heads go to a webhook at all
   */
  record HeadDeliveriesView(boolean sent, List<HeadDeliveryView> items) {}

  /**
   * @param dueAt when it is tried next, while it is not delivered
   * @param problem why the last attempt came to nothing
   */
  record HeadDeliveryView(
      long sealNumber,
      String sealedAt,
      int attempts,
      @Nullable Instant dueAt,
      @Nullable Instant deliveredAt,
      @Nullable OutboundProblem problem) {

    static HeadDeliveryView of(HeadDelivery delivery) {
      return new HeadDeliveryView(
          delivery.sealNumber(),
          delivery.sealedAt(),
          delivery.attempts(),
          delivery.deliveredAt() == null ? delivery.dueAt() : null,
          delivery.deliveredAt(),
          delivery.problem());
    }
  }

  /** Lists the heads of the latest seals that went to the webhook, or wait for it. */
  @GetMapping("/api/v3/audit/head-deliveries")
  HeadDeliveriesView listHeadDeliveries() {
    List<HeadDeliveryView> items = deliveries.latest().stream().map(HeadDeliveryView::of).toList();
    return new HeadDeliveriesView(deliveries.areSent(), items);
  }
}
