package org.orgo.signals;

import org.orgo.routing.RoutingDecision;

/** Tells readers and opens no work. */
interface Bulletins {

  void publish(Signal signal, String title, RoutingDecision decision);
}
