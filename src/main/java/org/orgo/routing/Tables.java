package org.orgo.routing;

import org.orgo.engine.decisions.DecisionKey;

/** The tables routing asks, and the input that holds a text. */
final class Tables {
  static final DecisionKey CLASSIFICATION = new DecisionKey("signal-classification");
  static final DecisionKey SEVERITY = new DecisionKey("signal-severity");
  static final DecisionKey LABEL_ROUTING = new DecisionKey("label-routing");
  static final DecisionKey SEVERITY_POLICY = new DecisionKey("profile-severity-policy");
  static final DecisionKey ESCALATION_PATH = new DecisionKey("escalation-path");

  static final String TEXT = "text";

  private Tables() {}
}
