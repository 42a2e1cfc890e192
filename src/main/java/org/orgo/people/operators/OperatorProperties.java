package org.orgo.people.operators;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the installation asks of its operators.
 *
 * @param secondFactor required of each unless it says optional: who has none sets one up at the
 *     next login, so the first operator is not locked out
 */
@ConfigurationProperties("orgo.operators")
record OperatorProperties(@DefaultValue("required") SecondFactorDemand secondFactor) {

  enum SecondFactorDemand {
    REQUIRED,
    OPTIONAL
  }

  boolean requiresSecondFactor() {
    return secondFactor == SecondFactorDemand.REQUIRED;
  }
}
