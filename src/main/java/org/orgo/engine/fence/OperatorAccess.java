package org.orgo.engine.fence;

import java.util.function.Supplier;
import org.orgo.engine.access.EngineAccess;
import org.orgo.people.operators.InstallationOperator;
import org.springframework.stereotype.Component;

/** The access to the engine of the installation's operator. */
@Component
class OperatorAccess {

  private final EngineAccess access;

  OperatorAccess(EngineAccess access) {
    this.access = access;
  }

  /** Bound to the current tenant, if there is one: he changes no other's rows then. */
  <T> T call(InstallationOperator operator, Supplier<T> work) {
    return access.callAsOperator(operator.operatorId().toString(), work);
  }
}
