package org.orgo.hooks;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.orgo.audit.AuditLog;
import org.orgo.vocabulary.work.LogCategory;
import org.springframework.stereotype.Component;

/** Records what is done to hooks, and what becomes of deliveries. */
@Component
public class HookTrail {

  private final AuditLog audit;
  private final Clock clock;

  HookTrail(AuditLog audit, Clock clock) {
    this.audit = audit;
    this.clock = clock;
  }

  public Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  void record(String deed, HookId hook, String... fields) {
    audit.record(LogCategory.SECURITY, "hook." + deed, "inbound_hook", hook, fields);
  }

  public void delivery(String deed, HookDeliveryId delivery) {
    audit.record(LogCategory.SYSTEM, "hook_delivery." + deed, "hook_delivery", delivery, "result");
  }
}
