package org.orgo.hooks;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import org.orgo.hooks.mapping.SignalMapping;

/**
 * Where another program delivers.
 *
 * @param sample a delivery as the program sends it, which the mapping is tried on
 */
public record InboundHook(
    HookId hookId,
    @JsonUnwrapped HookSettings settings,
    SignalMapping mapping,
    String sample,
    HookStatus status,
    int version,
    Instant createdAt) {

  public boolean isEnabled() {
    return status == HookStatus.ENABLED;
  }
}
