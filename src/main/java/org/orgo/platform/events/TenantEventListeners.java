package org.orgo.platform.events;

import org.aspectj.lang.ProceedingJoinPoint;
import org.aspectj.lang.annotation.Around;
import org.aspectj.lang.annotation.Aspect;
import org.orgo.platform.tenancy.CurrentTenant;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Binds the event's organization before an application module listener's transaction begins: also
 * when the event comes out of the publication registry after a restart, on a thread that never had
 * a tenant.
 */
@Aspect
@Component
@Order(SameTransactionEventRegistry.ORDER_OF_TRANSACTIONS - 1)
class TenantEventListeners {

  @Around(
      "@annotation(org.springframework.modulith.events.ApplicationModuleListener) && args(event)")
  Object inItsTenant(ProceedingJoinPoint listener, TenantEvent event) throws Throwable {
    try {
      return CurrentTenant.as(event.organizationId(), () -> proceed(listener));
    } catch (ListenerFailed failure) {
      throw failure.getCause();
    }
  }

  private static Object proceed(ProceedingJoinPoint listener) {
    try {
      return listener.proceed();
    } catch (RuntimeException | Error failure) {
      throw failure;
    } catch (Throwable failure) {
      throw new ListenerFailed(failure);
    }
  }

  private static final class ListenerFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ListenerFailed(Throwable cause) {
      super(cause);
    }
  }
}
