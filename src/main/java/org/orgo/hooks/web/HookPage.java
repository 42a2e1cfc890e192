package org.orgo.hooks.web;

import java.util.List;
import java.util.Map;
import org.orgo.hooks.HookDelivery;
import org.orgo.hooks.InboundHook;
import org.orgo.hooks.mapping.MappedSignal;
import org.orgo.web.Layout;
import org.springframework.lang.Nullable;

/**
 * One inbound webhook.
 *
 * @param address where the other program delivers
 * @param secret of a hook whose secret was just made, the only time it is shown
 * @param errors by field
 * @param tried what the mapping makes of the sample; null where it was not tried
 * @param nextHref of the next page of deliveries
 */
public record HookPage(
    Layout layout,
    InboundHook hook,
    String address,
    @Nullable String secret,
    HookForm form,
    Map<String, String> errors,
    @Nullable MappedSignal tried,
    @Nullable String refused,
    List<HookDelivery> deliveries,
    @Nullable String nextHref) {

  public String path() {
    return HooksPage.PATH + "/" + hook.hookId();
  }

  /** Whether a delivery can be delivered again or discarded. */
  public boolean isKept(HookDelivery delivery) {
    return switch (delivery.result()) {
      case WAITING, REFUSED -> true;
      default -> false;
    };
  }
}
