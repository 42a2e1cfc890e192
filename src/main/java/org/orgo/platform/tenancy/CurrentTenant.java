package org.orgo.platform.tenancy;

import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The organization this thread works for. Bound before a transaction begins, because the
 * transaction's first statement names it to PostgreSQL.
 */
public final class CurrentTenant {

  private static final ThreadLocal<OrganizationId> CURRENT = new ThreadLocal<>();

  private CurrentTenant() {}

  public static Optional<OrganizationId> find() {
    return Optional.ofNullable(CURRENT.get());
  }

  /**
   * @throws NoTenant when no organization is bound
   */
  public static OrganizationId require() {
    OrganizationId organization = CURRENT.get();
    if (organization == null) {
      throw new NoTenant();
    }
    return organization;
  }

  /** Runs the work for the organization, then restores what was bound before. */
  public static <T> T as(OrganizationId organization, Supplier<T> work) {
    OrganizationId before = CURRENT.get();
    if (organization.equals(before)) {
      return work.get();
    }
    if (TransactionSynchronizationManager.isActualTransactionActive()) {
      throw new TenantChangedInTransaction();
    }
    CURRENT.set(organization);
    try {
      return work.get();
    } finally {
      restore(before);
    }
  }

  public static void run(OrganizationId organization, Runnable work) {
    as(
        organization,
        () -> {
          work.run();
          return null;
        });
  }

  private static void restore(OrganizationId before) {
    if (before == null) {
      CURRENT.remove();
    } else {
      CURRENT.set(before);
    }
  }
}
