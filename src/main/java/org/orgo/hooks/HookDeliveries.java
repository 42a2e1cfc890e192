package org.orgo.hooks;

import java.nio.charset.StandardCharsets;
import org.orgo.hooks.intake.DeliveryWork;
import org.orgo.hooks.persistence.HookDeliveryMapper;
import org.orgo.platform.paging.Cursor;
import org.orgo.platform.paging.Page;
import org.orgo.platform.paging.PageRequest;
import org.orgo.platform.refusals.NotAllowed;
import org.orgo.platform.refusals.NotFound;
import org.orgo.platform.tenancy.CurrentTenant;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What hooks were delivered, for administrators; every method throws {@link NotAllowed} for others.
 */
@Service
public class HookDeliveries {

  private final HookDeliveryMapper deliveries;
  private final HookRows hooks;
  private final DeliveryWork work;
  private final HookTrail trail;
  private final TransactionTemplate transaction;

  HookDeliveries(
      HookDeliveryMapper deliveries,
      HookRows hooks,
      DeliveryWork work,
      HookTrail trail,
      TransactionTemplate transaction) {
    this.deliveries = deliveries;
    this.hooks = hooks;
    this.work = work;
    this.trail = trail;
    this.transaction = transaction;
  }

  /**
   * A delivery with what was sent.
   *
   * @param body null where it was taken, left out or forgotten
   */
  public record KeptDelivery(HookDelivery delivery, @Nullable String body) {}

  /**
   * The latest first.
   *
   * @param result null for all
   */
  public Page<HookDelivery> page(HookId hook, DeliveryResult result, PageRequest page) {
    HookDesk.requireAdministrator();
    return transaction.execute(
        status -> {
          requireHook(hook);
          return Page.cut(
              deliveries.page(
                  CurrentTenant.require(), hook, result, page.after(), page.limit() + 1),
              page.limit(),
              row -> new Cursor(row.receivedAt(), row.deliveryId().value()));
        });
  }

  /**
   * @throws NotFound when there is none
   */
  public KeptDelivery get(HookId hook, HookDeliveryId id) {
    HookDesk.requireAdministrator();
    return transaction.execute(
        status -> {
          HookDelivery delivery = found(hook, id);
          return new KeptDelivery(
              delivery,
              deliveries
                  .body(CurrentTenant.require(), id)
                  .map(kept -> new String(kept.body(), StandardCharsets.UTF_8))
                  .orElse(null));
        });
  }

  /**
   * Makes a signal of what waits or was refused, by the mapping as it is now.
   *
   * @return it with what became of it, which may be the next refusal
   * @throws DeliveryNotOffered when it was taken, left out or discarded
   * @throws HookNotOffered when the hook is not enabled
   */
  public HookDelivery again(HookId hook, HookDeliveryId id) {
    HookDesk.requireAdministrator();
    InboundHook to =
        transaction.execute(
            status -> {
              requireKept(found(hook, id), "delivered again");
              return hooks.find(hook).orElseThrow(() -> new NotFound("hook"));
            });
    if (!to.isEnabled()) {
      throw new HookNotOffered(to.status(), "delivered to");
    }
    return work.workOff(to, id);
  }

  /**
   * Forgets the body of one that waits or was refused.
   *
   * @throws DeliveryNotOffered when it was taken, left out or discarded
   */
  public HookDelivery discard(HookId hook, HookDeliveryId id) {
    HookDesk.requireAdministrator();
    return transaction.execute(
        status -> {
          requireKept(found(hook, id), "discarded");
          deliveries.discard(CurrentTenant.require(), id);
          trail.delivery("discarded", id);
          return found(hook, id);
        });
  }

  private static void requireKept(HookDelivery delivery, String asked) {
    if (delivery.result() != DeliveryResult.WAITING
        && delivery.result() != DeliveryResult.REFUSED) {
      throw new DeliveryNotOffered(delivery.result(), asked);
    }
  }

  private HookDelivery found(HookId hook, HookDeliveryId id) {
    return deliveries
        .find(CurrentTenant.require(), hook, id)
        .orElseThrow(() -> new NotFound("delivery"));
  }

  private void requireHook(HookId hook) {
    hooks.find(hook).orElseThrow(() -> new NotFound("hook"));
  }
}
