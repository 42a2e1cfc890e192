package org.orgo.signals.trial;

import org.orgo.engine.decisions.Decisions;
import org.orgo.routing.RoutingDesk;

/**
 * By what a signal is taken in: what is live, or what a draft has in its place.
 *
 * @param tables that the steps of the diagram ask
 * @param desk that decides by them
 * @param diagram of the intake, as XML
 */
public record IntakeRules(Decisions tables, RoutingDesk desk, String diagram) {}
