package org.orgo.engine.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.ServiceLoader;
import javax.script.ScriptEngineFactory;
import org.junit.jupiter.api.Test;

/** The class path brings script engines along; none is reachable from a diagram. */
class ScriptEnginesTest {

  private static final List<ScriptEngineFactory> FOUND =
      ServiceLoader.load(ScriptEngineFactory.class).stream()
          .map(ServiceLoader.Provider::get)
          .toList();

  @Test
  void only_those_that_come_with_the_engine_and_with_feel_are_there() {
    assertThat(FOUND)
        .extracting(factory -> factory.getClass().getName())
        .containsExactlyInAnyOrder(
            "org.camunda.bpm.engine.impl.scripting.engine.JuelScriptEngineFactory",
            "org.camunda.feel.impl.script.FeelScriptEngineFactory",
            "org.camunda.feel.impl.script.FeelUnaryTestsScriptEngineFactory");
  }

  @Test
  void the_engine_finds_none_of_them_by_any_of_their_names() {
    NoScripts resolver = new NoScripts();
    FOUND.forEach(resolver::addScriptEngineFactory);
    assertThat(FOUND)
        .flatExtracting(ScriptEngineFactory::getNames)
        .isNotEmpty()
        .allSatisfy(name -> assertThat(resolver.getScriptEngine(name, true)).isNull());
    assertThat(resolver.getScriptEngineManager().getEngineFactories()).isEmpty();
  }
}
