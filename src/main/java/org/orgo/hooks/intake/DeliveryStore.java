package org.orgo.hooks.intake;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.orgo.hooks.DeliveryResult;
import org.orgo.hooks.HookDelivery;
import org.orgo.hooks.HookDeliveryId;
import org.orgo.hooks.HookId;
import org.orgo.hooks.HookRows;
import org.orgo.hooks.HookTrail;
import org.orgo.hooks.InboundHook;
import org.orgo.hooks.persistence.HookDeliveryMapper;
import org.orgo.platform.CrashPoints;
import org.orgo.platform.refusals.NotFound;
import org.orgo.platform.tenancy.CurrentTenant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps deliveries of the current organization; each method is a transaction of its own. */
@Component
@Transactional
class DeliveryStore {

  static final Duration MAX_AGE = Duration.ofDays(90);
  static final Duration WORKED_ON = Duration.ofMinutes(1);
  private static final int MAX_ATTEMPTS = 5;
  private static final int AT_ONCE = 50;
  private static final int MAX_REASON = 2_000;

  private final HookDeliveryMapper rows;
  private final HookRows hooks;
  private final HookTrail trail;

  DeliveryStore(HookDeliveryMapper rows, HookRows hooks, HookTrail trail) {
    this.rows = rows;
    this.hooks = hooks;
    this.trail = trail;
  }

  /**
   * @param isNew whether it came for the first time
   */
  record StoredDelivery(HookDelivery delivery, boolean isNew) {}

  StoredDelivery put(HookId hook, String key, String sha256, byte[] body) {
    HookDelivery row =
        new HookDelivery(
            HookDeliveryId.random(),
            hook,
            key,
            sha256,
            trail.now(),
            DeliveryResult.WAITING,
            null,
            0,
            null);
    boolean isNew = rows.insert(CurrentTenant.require(), row, body) == 1;
    if (isNew) {
      trail.delivery("received", row.deliveryId());
    }
    return new StoredDelivery(
        isNew
            ? row
            : rows.findByKey(CurrentTenant.require(), hook, key)
                .orElseThrow(() -> new NotFound("delivery")),
        isNew);
  }

  HookDelivery get(HookId hook, HookDeliveryId id) {
    return rows.find(CurrentTenant.require(), hook, id).orElseThrow(() -> new NotFound("delivery"));
  }

  InboundHook hook(HookId hook) {
    return hooks.find(hook).orElseThrow(() -> new NotFound("hook"));
  }

  /** Null when it was worked off. */
  byte[] body(HookDeliveryId id) {
    return rows.body(CurrentTenant.require(), id).map(kept -> kept.body()).orElse(null);
  }

  void taken(HookDeliveryId id, UUID signal) {
    CrashPoints.reach("hooks.signalReported");
    noted(rows.taken(CurrentTenant.require(), id, signal), "taken", id);
  }

  void leftOut(HookDeliveryId id) {
    noted(rows.leftOut(CurrentTenant.require(), id), "left_out", id);
  }

  void refused(HookDeliveryId id, String reason) {
    String kept = reason.length() <= MAX_REASON ? reason : reason.substring(0, MAX_REASON);
    noted(rows.refused(CurrentTenant.require(), id, kept), "refused", id);
  }

  void failed(HookDeliveryId id) {
    rows.failed(
        CurrentTenant.require(), id, "It failed again and again; see the log", MAX_ATTEMPTS);
  }

  /** The oldest that nobody works on. */
  List<HookDelivery> waiting() {
    return rows.waiting(CurrentTenant.require(), trail.now().minus(WORKED_ON), AT_ONCE);
  }

  void discardOld() {
    rows.discardOld(CurrentTenant.require(), trail.now().minus(MAX_AGE));
  }

  private void noted(int changed, String deed, HookDeliveryId id) {
    if (changed == 1) {
      trail.delivery(deed, id);
    }
  }
}
