package org.orgo.engine.deployment.check;

import java.util.ArrayList;
import java.util.List;

/** Collects what the rules find in one resource. */
public final class Findings {

  private final String resource;
  private final List<ModelViolation> violations = new ArrayList<>();

  Findings(String resource) {
    this.resource = resource;
  }

  public void add(String elementId, String reason, String remedy) {
    violations.add(new ModelViolation(resource, elementId, reason, remedy));
  }

  boolean isEmpty() {
    return violations.isEmpty();
  }

  public List<ModelViolation> list() {
    return List.copyOf(violations);
  }
}
