package org.orgo.engine.decisions;

import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.orgo.engine.decisions.feel.CachingFeelEngine;
import org.orgo.engine.decisions.feel.IndexedDmnConfiguration;

/** A decision engine that understands FEEL only. */
final class FeelOnlyConfiguration {

  private FeelOnlyConfiguration() {}

  static DefaultDmnEngineConfiguration configuration(boolean quick) {
    return taught(
        quick ? new IndexedDmnConfiguration() : new DefaultDmnEngineConfiguration(), quick);
  }

  static DefaultDmnEngineConfiguration taught(
      DefaultDmnEngineConfiguration configuration, boolean quick) {
    configuration.setFeelEngineFactory(() -> new CachingFeelEngine(quick));
    configuration.setScriptEngineResolver(
        language -> {
          throw new TableNotUnderstood("it is written in " + language + "; only FEEL is allowed");
        });
    configuration.setElProvider(
        expression -> {
          throw new TableNotUnderstood("it is written in JUEL; only FEEL is allowed");
        });
    return configuration;
  }
}
