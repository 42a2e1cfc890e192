package org.orgo.engine.fence;

import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.orgo.engine.identity.InstallationGroup;
import org.orgo.people.operators.InstallationOperator;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * The access to the engine of the installation's operator: it tells the engine who acts, for no
 * tenant of his own. He is in the group that the engine checks for none.
 */
@Component
class OperatorAccess {

  private final IdentityService identity;

  OperatorAccess(@Lazy IdentityService identity) {
    this.identity = identity;
  }

  <T> T call(InstallationOperator operator, Supplier<T> work) {
    identity.setAuthentication(
        new Authentication(
            operator.operatorId().toString(), List.of(InstallationGroup.ID), List.of()));
    try {
      return work.get();
    } finally {
      identity.clearAuthentication();
    }
  }
}
