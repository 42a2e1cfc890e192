package org.orgo.signals;

import org.orgo.routing.RoutingDecision;
import org.springframework.stereotype.Component;

@Component
class NoBulletins implements Bulletins {

  @Override
  public void publish(Signal signal, String title, RoutingDecision decision) {}
}
