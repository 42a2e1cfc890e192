package org.orgo.hooks.intake;

import java.util.Optional;
import java.util.function.Function;
import org.apache.commons.codec.digest.DigestUtils;
import org.orgo.hooks.HookDelivery;
import org.orgo.hooks.HookId;
import org.orgo.hooks.InboundHook;
import org.orgo.hooks.TooManyDeliveries;
import org.orgo.hooks.persistence.system.HookDirectoryMapper;
import org.orgo.platform.refusals.NotFound;
import org.orgo.platform.tenancy.CurrentTenant;
import org.springframework.stereotype.Component;

/** Lets in who knows the secret of a hook; for everybody else there is no hook. */
@Component
public class HookDoor {

  private static final int MAX_KEY = 200;

  private final HookDirectoryMapper directory;
  private final HookGuard guard;
  private final DeliveryWork work;

  HookDoor(HookDirectoryMapper directory, HookGuard guard, DeliveryWork work) {
    this.directory = directory;
    this.guard = guard;
    this.work = work;
  }

  /**
   * Stores a delivery, unless it came before, and makes a signal of it.
   *
   * @param headers value by name; null for one that was not sent
   * @param address where it comes from
   * @throws NotFound when there is no such hook, or its sender does not prove to be it
   * @throws TooManyDeliveries when the hook takes no more in this minute
   */
  public HookDelivery deliver(
      HookId id, byte[] body, Function<String, String> headers, String address) {
    guard.requireTrusted(address);
    Optional<HookDelivery> delivery =
        directory.ownersOf(id).stream()
            .findFirst()
            .flatMap(owner -> CurrentTenant.as(owner, () -> delivered(id, body, headers)));
    return delivery.orElseThrow(
        () -> {
          guard.wrong(address);
          return new NotFound("hook");
        });
  }

  private Optional<HookDelivery> delivered(
      HookId id, byte[] body, Function<String, String> headers) {
    return guard
        .opened(id, body, headers)
        .map(
            hook -> {
              String sha256 = DigestUtils.sha256Hex(body);
              return work.take(hook, key(hook, headers, sha256), sha256, body);
            });
  }

  private static String key(InboundHook hook, Function<String, String> headers, String sha256) {
    String header = hook.settings().deliveryHeader();
    String named = header == null ? null : headers.apply(header);
    return named == null || named.isBlank() || named.length() > MAX_KEY
        ? "sha256:" + sha256
        : named.strip();
  }
}
