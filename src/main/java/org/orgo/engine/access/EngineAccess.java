package org.orgo.engine.access;

import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.orgo.organizations.Organizations;
import org.orgo.people.Actor;
import org.orgo.people.CurrentActor;
import org.orgo.platform.tenancy.CurrentTenant;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * The only access to the engine. Every call, job and listener goes through it: it tells the engine
 * who acts for which tenant. Without that the engine's own tenant check would be off.
 */
@Component
public class EngineAccess {

  private static final String SYSTEM_USER = "orgo";
  private static final ThreadLocal<Boolean> HOUSEKEEPING = new ThreadLocal<>();

  private final IdentityService identity;
  private final Organizations organizations;

  EngineAccess(@Lazy IdentityService identity, Organizations organizations) {
    this.identity = identity;
    this.organizations = organizations;
  }

  /** Runs engine calls as the current actor of the current tenant. */
  public <T> T call(Supplier<T> work) {
    Authentication before = identity.getCurrentAuthentication();
    identity.setAuthentication(authentication());
    try {
      return work.get();
    } finally {
      if (before == null) {
        identity.clearAuthentication();
      } else {
        identity.setAuthentication(before);
      }
    }
  }

  public void run(Runnable work) {
    call(
        () -> {
          work.run();
          return null;
        });
  }

  /**
   * Runs engine calls for no organization: deploys and looks up shared definitions while no tenant
   * is bound, and deletes history after its retention. Never on behalf of a person.
   */
  public <T> T asHousekeeping(Supplier<T> work) {
    Boolean before = HOUSEKEEPING.get();
    HOUSEKEEPING.set(true);
    try {
      return work.get();
    } finally {
      if (before == null) {
        HOUSEKEEPING.remove();
      }
    }
  }

  static boolean isHousekeeping() {
    return HOUSEKEEPING.get() != null;
  }

  /** The engine's tenant id of the current tenant. */
  public String tenantId() {
    return organizations.get(CurrentTenant.require()).slug();
  }

  private Authentication authentication() {
    Actor actor = CurrentActor.get();
    String userId = actor.user().map(Object::toString).orElse(SYSTEM_USER);
    return new Authentication(userId, List.copyOf(actor.roles()), List.of(tenantId()));
  }
}
