package org.orgo.engine.decisions;

import java.util.List;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngine;
import org.camunda.bpm.dmn.feel.impl.scala.function.CustomFunctionTransformer;
import org.camunda.feel.FeelEngine;
import org.camunda.feel.valuemapper.ValueMapper.CompositeValueMapper;

/** The engine's FEEL adapter on top of {@link CachingFeel}; without functions of our own. */
final class CachingFeelEngine extends ScalaFeelEngine {

  CachingFeelEngine() {
    super(List.of());
  }

  @Override
  protected FeelEngine buildFeelEngine(
      CustomFunctionTransformer functions, CompositeValueMapper values) {
    return new CachingFeel(functions, values);
  }
}
