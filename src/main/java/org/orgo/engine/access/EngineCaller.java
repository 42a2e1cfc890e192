package org.orgo.engine.access;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * For whom the running thread uses the engine. The engine's own authentication says it too, but a
 * job takes that back before its rows are written.
 *
 * @param tenantId null where no organization is meant
 * @param deploying whether the deployment door has let the thread in
 */
public record EngineCaller(CallerKind kind, String tenantId, boolean deploying) {

  /** What a caller may do beyond its own organization's rows. */
  public enum CallerKind {
    /** A person or the system, for an organization. */
    ORGANIZATION,
    /** The installation's operator, who reads everything. */
    OPERATOR,
    /** Deploys the shared definitions. */
    START_UP,
    /** Looks up what all organizations share, and writes nothing. */
    READER,
    /** A job of the engine's own, such as the clean-up of history. */
    OWN_JOB
  }

  private static final ThreadLocal<EngineCaller> CURRENT = new ThreadLocal<>();

  static EngineCaller organization(String tenantId) {
    return new EngineCaller(CallerKind.ORGANIZATION, tenantId, false);
  }

  static EngineCaller operator(Optional<String> tenantId) {
    return new EngineCaller(CallerKind.OPERATOR, tenantId.orElse(null), false);
  }

  static EngineCaller installation(CallerKind kind) {
    return new EngineCaller(kind, null, kind == CallerKind.START_UP);
  }

  /** Empty when the engine works for itself: it starts, stops, or looks for jobs. */
  public static Optional<EngineCaller> current() {
    return Optional.ofNullable(CURRENT.get());
  }

  /** Runs a deployment of this caller; called by the deployment door alone. */
  public <T> T deploying(Supplier<T> deployment) {
    return run(new EngineCaller(kind, tenantId, true), deployment);
  }

  /** Whether somebody asked for what the thread does, and not the installation for itself. */
  public boolean isSomebody() {
    return isOrganization() || kind == CallerKind.OPERATOR;
  }

  public boolean isOrganization() {
    return kind == CallerKind.ORGANIZATION;
  }

  static <T> T run(EngineCaller caller, Supplier<T> work) {
    EngineCaller before = CURRENT.get();
    CURRENT.set(caller);
    try {
      return work.get();
    } finally {
      if (before == null) {
        CURRENT.remove();
      } else {
        CURRENT.set(before);
      }
    }
  }
}
