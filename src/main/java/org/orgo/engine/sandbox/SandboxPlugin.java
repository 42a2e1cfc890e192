package org.orgo.engine.sandbox;

import java.util.ArrayList;
import java.util.HashMap;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.variable.serializer.JavaObjectSerializer;

/** Removes from the engine everything that could turn a model or a query into code. */
public final class SandboxPlugin extends AbstractProcessEnginePlugin {

  private static final int MAX_RESULTS = 1_000;

  private final PublishedBeans published;

  public SandboxPlugin(PublishedBeans published) {
    this.published = published;
  }

  @Override
  public void preInit(ProcessEngineConfigurationImpl engine) {
    expressions(engine);
    scripts(engine);
    decisions(engine);
    values(engine);
    engine.setBpmnParseFactory(InstanceSignals::new);
    engine.setEnableXxeProcessing(false);
    engine.setBpmnStacktraceVerbose(false);
    engine.setQueryMaxResultsLimit(MAX_RESULTS);
    // Neither is used. Without them there is less to attack, and task queries do without a join.
    engine.setCmmnEnabled(false);
    engine.setStandaloneTasksEnabled(false);
  }

  @Override
  public void postInit(ProcessEngineConfigurationImpl engine) {
    // Variables are ids, enums, numbers and dates. Switching the format off only forbids to hand
    // in serialized objects; without the serializer none can be stored either.
    var serializers = engine.getVariableSerializers();
    serializers.removeSerializer(serializers.getSerializerByName(JavaObjectSerializer.NAME));
  }

  private void expressions(ProcessEngineConfigurationImpl engine) {
    engine.setExpressionManager(new SandboxExpressionManager(published));
    engine.setBeans(new HashMap<>());
    engine.setEnableExpressionsInAdhocQueries(false);
    engine.setEnableExpressionsInStoredQueries(false);
  }

  private static void scripts(ProcessEngineConfigurationImpl engine) {
    engine.setScriptEngineResolver(new NoScripts());
    engine.setResolverFactories(new ArrayList<>());
    engine.setEnableFetchScriptEngineFromProcessApplication(false);
    engine.setEnableScriptEngineLoadExternalResources(false);
    engine.setEnableScriptEngineNashornCompatibility(false);
  }

  private static void decisions(ProcessEngineConfigurationImpl engine) {
    if (engine.getDmnEngineConfiguration() == null) {
      engine.setDmnEngineConfiguration(
          (DefaultDmnEngineConfiguration)
              DmnEngineConfiguration.createDefaultDmnEngineConfiguration());
    }
    DefaultDmnEngineConfiguration decisions = engine.getDmnEngineConfiguration();
    String feel = DefaultDmnEngineConfiguration.FEEL_EXPRESSION_LANGUAGE_ALTERNATIVE;
    decisions.setDefaultInputExpressionExpressionLanguage(feel);
    decisions.setDefaultInputEntryExpressionLanguage(feel);
    decisions.setDefaultOutputEntryExpressionLanguage(feel);
    decisions.setDefaultLiteralExpressionLanguage(feel);
  }

  private static void values(ProcessEngineConfigurationImpl engine) {
    engine.setJavaSerializationFormatEnabled(false);
    engine.setDeserializationTypeValidationEnabled(true);
  }
}
