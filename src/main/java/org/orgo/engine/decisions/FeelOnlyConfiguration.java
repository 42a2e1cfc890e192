package org.orgo.engine.decisions;

import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;

/** A decision engine that speaks FEEL and nothing else. */
final class FeelOnlyConfiguration {

  private FeelOnlyConfiguration() {}

  static DefaultDmnEngineConfiguration configuration() {
    return taught(new DefaultDmnEngineConfiguration());
  }

  static DefaultDmnEngineConfiguration taught(DefaultDmnEngineConfiguration configuration) {
    configuration.setFeelEngineFactory(CachingFeelEngine::new);
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
