package org.orgo.engine.decisions;

import java.io.FileInputStream;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.junit.jupiter.api.Test;

class Probe {
  @Test
  void measure() throws Exception {
    for (boolean caching : List.of(false, true)) {
      DefaultDmnEngineConfiguration c = new DefaultDmnEngineConfiguration();
      if (caching) c.setFeelEngineFactory(CachingFeelEngine::new);
      DmnEngine e = c.buildEngine();
      for (String k :
          List.of(
              "signal-classification",
              "signal-severity",
              "label-routing",
              "profile-severity-policy",
              "escalation-path")) {
        DmnDecision d = e.parseDecision(k, new FileInputStream("dmn/" + k + ".dmn"));
        Map<String, Object> in =
            Map.ofEntries(
                Map.entry("givenType", ""),
                Map.entry("recipient", "maintenance"),
                Map.entry("channel", "EMAIL"),
                Map.entry("bulk", false),
                Map.entry(
                    "text",
                    " wet lobby floor the floor of the lobby is wet since this morning and visitors walk through it "),
                Map.entry("baseSeverity", "MODERATE"),
                Map.entry("type", "safety"),
                Map.entry("broadcast", false),
                Map.entry("base", "1001"),
                Map.entry("category", k.startsWith("p") ? "INCIDENT" : (Object) 9),
                Map.entry("intent", 4),
                Map.entry("role", "Operations.Safety"),
                Map.entry("profile", "hospital"),
                Map.entry("severity", "MODERATE"),
                Map.entry("profilePriority", "HIGH"),
                Map.entry("profileImmediate", false),
                Map.entry("granularity", "aggressive"),
                Map.entry("level", "STAFF"),
                Map.entry("owningFunction", "Operations"));
        int n = caching ? 2000 : 300;
        Object r = null;
        for (int i = 0; i < n; i++) r = e.evaluateDecisionTable(d, in);
        long t = System.nanoTime();
        for (int i = 0; i < n; i++) r = e.evaluateDecisionTable(d, in);
        System.out.println(
            "PROBE " + caching + " " + k + " " + (System.nanoTime() - t) / n / 1000 + " us " + r);
      }
    }
  }
}
