package org.orgo.routing.tables;

import org.orgo.engine.decisions.DecisionKey;

/** The tables that routing asks, and what they are asked about. */
public final class RoutingTables {
  public static final DecisionKey WORDS = new DecisionKey("signal-words");
  public static final DecisionKey CLASSIFICATION = new DecisionKey("signal-classification");
  public static final DecisionKey SEVERITY = new DecisionKey("signal-severity");
  public static final DecisionKey LABEL_ROUTING = new DecisionKey("label-routing");
  public static final DecisionKey SEVERITY_POLICY = new DecisionKey("profile-severity-policy");
  public static final DecisionKey ESCALATION_PATH = new DecisionKey("escalation-path");

  public static final String WORD = "word";
  public static final String THEMES = "themes";

  private RoutingTables() {}
}
