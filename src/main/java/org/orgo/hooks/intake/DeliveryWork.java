package org.orgo.hooks.intake;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.UUID;
import org.orgo.hooks.HookDelivery;
import org.orgo.hooks.HookDeliveryId;
import org.orgo.hooks.InboundHook;
import org.orgo.hooks.mapping.BodyMapper;
import org.orgo.hooks.mapping.MappedSignal;
import org.orgo.hooks.mapping.MappingRefused;
import org.orgo.platform.outage.DatabaseOutage;
import org.orgo.platform.refusals.Refusal;
import org.orgo.signals.NewSignal;
import org.orgo.signals.SignalDesk;
import org.orgo.vocabulary.work.SignalSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Makes signals of deliveries, each stored before: what fails in between waits, and is found by the
 * next round. A signal names its delivery, so that one made twice is taken once.
 */
@Component
public class DeliveryWork {

  private static final Logger log = LoggerFactory.getLogger(DeliveryWork.class);

  private final DeliveryStore store;
  private final BodyMapper bodies;
  private final SignalDesk signals;

  DeliveryWork(DeliveryStore store, BodyMapper bodies, SignalDesk signals) {
    this.store = store;
    this.bodies = bodies;
    this.signals = signals;
  }

  /** Stores a delivery and works it off; one that came before is answered as it is now. */
  HookDelivery take(InboundHook hook, String key, String sha256, byte[] body) {
    DeliveryStore.StoredDelivery stored = store.put(hook.hookId(), key, sha256, body);
    if (!stored.isNew()) {
      return stored.delivery();
    }
    return workOff(hook, stored.delivery().deliveryId());
  }

  /** Makes a signal of one that waits or was refused, and returns what became of it. */
  public HookDelivery workOff(InboundHook hook, HookDeliveryId id) {
    try {
      reported(hook, store.get(hook.hookId(), id), store.body(id));
    } catch (MappingRefused refused) {
      store.refused(id, refused.reason());
    } catch (RuntimeException failure) {
      if (failure instanceof Refusal refusal) {
        store.refused(id, refusal.getMessage());
      } else if (DatabaseOutage.isBehind(failure)) {
        throw failure;
      } else {
        log.error("The delivery {} of hook {} failed", id, hook.hookId(), failure);
        store.failed(id);
      }
    }
    return store.get(hook.hookId(), id);
  }

  /** Works off what was left waiting in the current organization, and forgets what is too old. */
  boolean workOffWaiting() {
    store.discardOld();
    for (HookDelivery delivery : store.waiting()) {
      workOff(store.hook(delivery.hookId()), delivery.deliveryId());
    }
    return true;
  }

  private void reported(InboundHook hook, HookDelivery delivery, byte[] body) {
    if (body == null) {
      return; // somebody else has worked it off
    }
    if (!hook.isEnabled()) {
      store.refused(delivery.deliveryId(), "The hook is " + hook.status());
      return;
    }
    MappedSignal mapped = bodies.map(hook.mapping(), body);
    if (mapped.leftOut()) {
      store.leftOut(delivery.deliveryId());
      return;
    }
    UUID signal = signals.report(signal(hook, delivery, mapped)).signalId().value();
    store.taken(delivery.deliveryId(), signal);
  }

  private static NewSignal signal(InboundHook hook, HookDelivery delivery, MappedSignal mapped) {
    boolean address = mapped.sender() != null && mapped.sender().contains("@");
    ObjectNode metadata = JsonNodeFactory.instance.objectNode().put("hook", hook.settings().name());
    put(metadata, "external_reference", mapped.externalReference());
    put(metadata, "sender", address ? null : mapped.sender());
    put(metadata, "severity", mapped.severity() == null ? null : mapped.severity().name());
    return new NewSignal(
        SignalSource.API,
        mapped.title(),
        mapped.text(),
        address ? mapped.sender() : null,
        null,
        mapped.label(),
        mapped.domain(),
        externalId(delivery, mapped),
        null,
        metadata);
  }

  /** Two hooks may call different things the same. */
  private static String externalId(HookDelivery delivery, MappedSignal mapped) {
    String name =
        mapped.externalReference() == null
            ? "delivery/" + delivery.deliveryId()
            : mapped.externalReference();
    return "hook/" + delivery.hookId() + "/" + name;
  }

  private static void put(ObjectNode metadata, String name, String value) {
    if (value != null) {
      metadata.put(name, value);
    }
  }
}
