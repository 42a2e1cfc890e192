package org.orgo.hooks.intake;

import java.util.Optional;
import java.util.function.Function;
import org.orgo.hooks.HookId;
import org.orgo.hooks.HookRows;
import org.orgo.hooks.HookSecrets;
import org.orgo.hooks.InboundHook;
import org.orgo.hooks.TooManyDeliveries;
import org.orgo.organizations.Organizations;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Asks a sender for its proof, and holds it to the rate of its hook. */
@Component
class HookGuard {

  private final HookRows hooks;
  private final HookSecrets secrets;
  private final Organizations organizations;
  private final HookRates rates;
  private final TransactionTemplate transaction;

  HookGuard(
      HookRows hooks,
      HookSecrets secrets,
      Organizations organizations,
      HookRates rates,
      TransactionTemplate transaction) {
    this.hooks = hooks;
    this.secrets = secrets;
    this.organizations = organizations;
    this.rates = rates;
    this.transaction = transaction;
  }

  void requireTrusted(String address) {
    rates.requireTrusted(address);
  }

  void wrong(String address) {
    rates.wrong(address);
  }

  /**
   * The hook of the current organization, for who knows its secret; empty for others.
   *
   * @throws TooManyDeliveries beyond the hook's rate
   */
  Optional<InboundHook> opened(HookId id, byte[] body, Function<String, String> headers) {
    if (!organizations.current().status().equals("active")) {
      return Optional.empty();
    }
    Optional<InboundHook> hook =
        transaction.execute(
            status -> hooks.find(id).filter(found -> isProven(found, body, headers)));
    hook.ifPresent(found -> rates.take(id, found.settings().perMinute()));
    return hook;
  }

  private boolean isProven(InboundHook hook, byte[] body, Function<String, String> headers) {
    return secrets
        .of(hook.hookId())
        .map(secret -> new SenderProof(hook.settings(), secret))
        .filter(proof -> proof.isGiven(headers.apply(hook.settings().header()), body, rates.now()))
        .isPresent();
  }
}
