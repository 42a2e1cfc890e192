package org.orgo.hooks.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.orgo.hooks.DeliveryResult;
import org.orgo.hooks.HookDeliveries;
import org.orgo.hooks.HookDelivery;
import org.orgo.hooks.HookDeliveryId;
import org.orgo.hooks.HookId;
import org.orgo.platform.paging.Page;
import org.orgo.platform.paging.PageRequest;
import org.springframework.lang.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What a hook was delivered, and what became of it. */
@RestController
@RequestMapping(HooksController.PATH + "/{id}/deliveries")
@Tag(name = "hooks")
class HookDeliveriesController {

  private final HookDeliveries deliveries;

  HookDeliveriesController(HookDeliveries deliveries) {
    this.deliveries = deliveries;
  }

  /**
   * @param body as it came; absent where it was taken, left out or forgotten
   */
  record DeliveryView(@JsonUnwrapped HookDelivery delivery, @Nullable String body) {}

  /** Lists deliveries, the latest first. */
  @GetMapping
  Page<HookDelivery> listDeliveries(
      @PathVariable UUID id,
      @RequestParam(required = false) DeliveryResult result,
      @RequestParam(required = false) Integer limit,
      @RequestParam(required = false) String cursor) {
    return deliveries.page(new HookId(id), result, PageRequest.of(limit, cursor));
  }

  /** Shows a delivery, with its body while it is kept. */
  @GetMapping("/{delivery}")
  DeliveryView getDelivery(@PathVariable UUID id, @PathVariable UUID delivery) {
    HookDeliveries.KeptDelivery kept = deliveries.get(new HookId(id), new HookDeliveryId(delivery));
    return new DeliveryView(kept.delivery(), kept.body());
  }

  /** Makes a signal of a delivery that waits or was refused, by the mapping as it is now. */
  @PostMapping("/{delivery}/redeliver")
  HookDelivery deliverAgain(@PathVariable UUID id, @PathVariable UUID delivery) {
    return deliveries.again(new HookId(id), new HookDeliveryId(delivery));
  }

  /** Forgets the body of a delivery that waits or was refused. */
  @PostMapping("/{delivery}/discard")
  HookDelivery discardDelivery(@PathVariable UUID id, @PathVariable UUID delivery) {
    return deliveries.discard(new HookId(id), new HookDeliveryId(delivery));
  }
}
