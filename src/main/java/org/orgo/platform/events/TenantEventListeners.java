package org.orgo.platform.events;

import org.aopalliance.aop.Advice;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.orgo.platform.tenancy.CurrentTenant;
import org.orgo.platform.tracing.TraceAttribute;
import org.orgo.platform.tracing.TraceStep;
import org.orgo.platform.tracing.Traces;
import org.springframework.aop.Pointcut;
import org.springframework.aop.support.AbstractPointcutAdvisor;
import org.springframework.aop.support.annotation.AnnotationMatchingPointcut;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Role;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * Binds the event's organization before an application module listener's transaction begins: also
 * when the event comes out of the publication registry after a restart, on a thread that never had
 * a tenant.
 */
@Component
@Role(BeanDefinition.ROLE_INFRASTRUCTURE)
class TenantEventListeners extends AbstractPointcutAdvisor {

  private static final long serialVersionUID = 1L;

  private final transient Pointcut listeners =
      AnnotationMatchingPointcut.forMethodAnnotation(ApplicationModuleListener.class);
  private final transient MethodInterceptor binding = TenantEventListeners::inItsTenant;

  TenantEventListeners() {
    setOrder(SameTransactionEventRegistry.ORDER_OF_TRANSACTIONS - 1);
  }

  @Override
  public Pointcut getPointcut() {
    return listeners;
  }

  @Override
  public Advice getAdvice() {
    return binding;
  }

  private static Object inItsTenant(MethodInvocation listener) throws Throwable {
    Object[] arguments = listener.getArguments();
    if (arguments.length != 1 || !(arguments[0] instanceof TenantEvent event)) {
      return listener.proceed();
    }
    try {
      return CurrentTenant.as(
          event.organizationId(),
          () -> Traces.step(TraceStep.EVENT_HANDLE, null, () -> handle(event, listener)));
    } catch (ListenerFailed failure) {
      throw failure.getCause();
    }
  }

  private static Object handle(TenantEvent event, MethodInvocation listener) {
    Traces.note(TraceAttribute.EVENT, event.getClass().getSimpleName());
    Traces.note(TraceAttribute.LISTENER, listener.getMethod().getDeclaringClass().getSimpleName());
    return proceed(listener);
  }

  private static Object proceed(MethodInvocation listener) {
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
