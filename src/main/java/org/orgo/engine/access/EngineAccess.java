package org.orgo.engine.access;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.orgo.engine.access.EngineCaller.CallerKind;
import org.orgo.organizations.Organization;
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

  /** Held by the installation's operator alone: a role's code has no colon. */
  public static final String INSTALLATION_GROUP = "orgo:installation";

  private static final String SYSTEM_USER = "orgo";

  private final IdentityService identity;
  private final Organizations organizations;

  EngineAccess(@Lazy IdentityService identity, Organizations organizations) {
    this.identity = identity;
    this.organizations = organizations;
  }

  /** Runs engine calls as the current actor of the current tenant. */
  public <T> T call(Supplier<T> work) {
    Actor actor = CurrentActor.get();
    String userId = actor.user().map(Object::toString).orElse(SYSTEM_USER);
    String tenantId = tenantId();
    return as(
        EngineCaller.organization(tenantId),
        new Authentication(userId, List.copyOf(actor.roles()), List.of(tenantId)),
        work);
  }

  public void run(Runnable work) {
    call(
        () -> {
          work.run();
          return null;
        });
  }

  /**
   * Runs engine calls as the installation's operator, who belongs to no organization. He sees
   * everything; he changes rows of the current tenant, if one is bound, and rows that are nobody's.
   */
  public <T> T callAsOperator(String operatorId, Supplier<T> work) {
    Optional<String> tenant = CurrentTenant.find().map(organizations::get).map(Organization::slug);
    return as(
        EngineCaller.operator(tenant),
        new Authentication(operatorId, List.of(INSTALLATION_GROUP), List.of()),
        work);
  }

  private <T> T as(EngineCaller caller, Authentication authentication, Supplier<T> work) {
    Authentication before = identity.getCurrentAuthentication();
    identity.setAuthentication(authentication);
    try {
      return EngineCaller.run(caller, work);
    } finally {
      if (before == null) {
        identity.clearAuthentication();
      } else {
        identity.setAuthentication(before);
      }
    }
  }

  /**
   * Looks up what all organizations share, while no tenant is bound. Writes nothing.
   *
   * @throws EngineAccessViolation on behalf of a person
   */
  public <T> T asHousekeeping(Supplier<T> lookup) {
    return asInstallation(CallerKind.READER, lookup);
  }

  /**
   * Deploys the shared definitions.
   *
   * @throws EngineAccessViolation on behalf of a person
   */
  public <T> T asStartUp(Supplier<T> deployment) {
    return asInstallation(CallerKind.START_UP, deployment);
  }

  /** Runs a job that belongs to no organization and is of a kind that only the engine makes. */
  void runOwnJob(Runnable job) {
    asInstallation(
        CallerKind.OWN_JOB,
        () -> {
          job.run();
          return null;
        });
  }

  private static <T> T asInstallation(CallerKind kind, Supplier<T> work) {
    if (EngineCaller.current().filter(EngineCaller::isSomebody).isPresent() || personActs()) {
      throw EngineAccessViolation.personWithoutTenant();
    }
    return EngineCaller.run(EngineCaller.installation(kind), work);
  }

  private static boolean personActs() {
    return CurrentActor.find().flatMap(Actor::user).isPresent();
  }

  /** The engine's tenant id of the current tenant. */
  public String tenantId() {
    return organizations.get(CurrentTenant.require()).slug();
  }
}
