package org.orgo.hooks;

import java.util.List;
import org.orgo.hooks.mapping.BodyMapper;
import org.orgo.hooks.mapping.MappedSignal;
import org.orgo.hooks.mapping.MappingRefused;
import org.orgo.hooks.mapping.SignalMapping;
import org.orgo.hooks.persistence.HookMapper;
import org.orgo.people.CurrentActor;
import org.orgo.people.authorization.Permissions;
import org.orgo.platform.limits.TextLimits;
import org.orgo.platform.refusals.InvalidRequest;
import org.orgo.platform.refusals.NotAllowed;
import org.orgo.platform.refusals.NotFound;
import org.orgo.platform.tenancy.CurrentTenant;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The hooks of the organization, for its administrators; every method throws {@link NotAllowed} for
 * others. A hook is enabled when its mapping makes a signal of its sample, and stays so.
 */
@Service
public class HookDesk {

  private static final int MAX_SAMPLE = 200_000;

  private final HookMapper rows;
  private final HookRows hooks;
  private final HookSecrets secrets;
  private final BodyMapper bodies;
  private final HookTrail trail;

  HookDesk(
      HookMapper rows, HookRows hooks, HookSecrets secrets, BodyMapper bodies, HookTrail trail) {
    this.rows = rows;
    this.hooks = hooks;
    this.secrets = secrets;
    this.bodies = bodies;
    this.trail = trail;
  }

  @Transactional(readOnly = true)
  public List<InboundHook> all() {
    requireAdministrator();
    return hooks.all();
  }

  /**
   * @throws NotFound when there is none
   */
  @Transactional(readOnly = true)
  public InboundHook get(HookId id) {
    requireAdministrator();
    return found(id);
  }

  /**
   * Adds a draft.
   *
   * @param secret null for a new one
   * @throws InvalidRequest naming what is missing or wrong
   */
  @Transactional
  public IssuedHook create(HookSettings settings, String secret) {
    requireAdministrator();
    settings.requireValid();
    String chosen = secrets.choose(secret);
    HookId id = HookId.random();
    rows.insert(
        CurrentTenant.require(),
        id,
        settings,
        secrets.sealed(id, chosen),
        hooks.stored(SignalMapping.EMPTY),
        CurrentActor.get().user().orElseThrow(() -> new NotAllowed(Permissions.ORGANIZATION_ADMIN)),
        trail.now());
    trail.record("created", id, "name", "scheme", "header");
    return new IssuedHook(found(id), chosen);
  }

  /**
   * @param version it was looked at in
   * @throws InvalidRequest naming what is missing or wrong
   * @throws MappingRefused when it is enabled and the mapping makes no signal of the sample
   * @throws HookChangedMeanwhile when it has another version
   */
  @Transactional
  public InboundHook change(
      HookId id, HookSettings settings, SignalMapping mapping, String sample, int version) {
    requireAdministrator();
    InboundHook hook = found(id);
    settings.requireValid();
    bodies.requireValid(mapping);
    TextLimits.requireAtMost("sample", sample, MAX_SAMPLE);
    if (hook.isEnabled()) {
      bodies.requireSignal(mapping, sample);
    }
    int done =
        rows.change(CurrentTenant.require(), id, settings, hooks.stored(mapping), sample, version);
    requireDone(id, done);
    trail.record("changed", id, "settings", "mapping", "sample");
    return found(id);
  }

  /**
   * What a mapping makes of a body, without storing anything.
   *
   * @throws InvalidRequest when the mapping is none
   * @throws MappingRefused when it makes no signal of it
   */
  public MappedSignal attempt(SignalMapping mapping, String sample) {
    requireAdministrator();
    bodies.requireValid(mapping);
    TextLimits.requireAtMost("sample", sample, MAX_SAMPLE);
    return bodies.map(mapping, sample);
  }

  /**
   * @throws MappingRefused when its mapping makes no signal of its sample
   * @throws HookNotOffered when it is enabled
   */
  @Transactional
  public InboundHook enable(HookId id) {
    requireAdministrator();
    InboundHook hook = found(id);
    if (hook.isEnabled()) {
      throw new HookNotOffered(hook.status(), "enabled");
    }
    bodies.requireSignal(hook.mapping(), hook.sample());
    return moved(hook, HookStatus.ENABLED, "enabled");
  }

  /**
   * Stores what comes from now on, and makes nothing of it.
   *
   * @throws HookNotOffered when it is not enabled
   */
  @Transactional
  public InboundHook pause(HookId id) {
    requireAdministrator();
    InboundHook hook = found(id);
    if (!hook.isEnabled()) {
      throw new HookNotOffered(hook.status(), "paused");
    }
    return moved(hook, HookStatus.PAUSED, "paused");
  }

  /**
   * Replaces the secret; what is signed with the earlier one is refused at once.
   *
   * @param secret null for a new one
   */
  @Transactional
  public IssuedHook renewSecret(HookId id, String secret) {
    requireAdministrator();
    found(id);
    String chosen = secrets.choose(secret);
    rows.renew(CurrentTenant.require(), id, secrets.sealed(id, chosen));
    trail.record("secret_renewed", id, "secret");
    return new IssuedHook(found(id), chosen);
  }

  private InboundHook moved(InboundHook hook, HookStatus to, String deed) {
    requireDone(
        hook.hookId(), rows.move(CurrentTenant.require(), hook.hookId(), to, hook.version()));
    trail.record(deed, hook.hookId(), "status");
    return found(hook.hookId());
  }

  private void requireDone(HookId id, int rowsChanged) {
    if (rowsChanged == 0) {
      throw new HookChangedMeanwhile(found(id));
    }
  }

  private InboundHook found(HookId id) {
    return hooks.find(id).orElseThrow(() -> new NotFound("hook"));
  }

  static void requireAdministrator() {
    if (!CurrentActor.get().may(Permissions.ORGANIZATION_ADMIN)) {
      throw new NotAllowed(Permissions.ORGANIZATION_ADMIN);
    }
  }
}
