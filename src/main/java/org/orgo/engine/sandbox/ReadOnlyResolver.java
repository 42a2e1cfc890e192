package org.orgo.engine.sandbox;

import java.beans.FeatureDescriptor;
import java.util.Iterator;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;

/** Resolves names only: no properties, no calls, no assignments. */
abstract class ReadOnlyResolver extends ELResolver {

  /** Answers a name, after marking it as resolved, or leaves it to the next resolver. */
  abstract Object resolve(ELContext context, String name);

  @Override
  public final Object getValue(ELContext context, Object base, Object property) {
    return base == null && property instanceof String name ? resolve(context, name) : null;
  }

  @Override
  public final void setValue(ELContext context, Object base, Object property, Object value) {
    // Left unresolved, which the expression answers with a failure.
  }

  @Override
  public final boolean isReadOnly(ELContext context, Object base, Object property) {
    return true;
  }

  @Override
  public final Class<?> getType(ELContext context, Object base, Object property) {
    return null;
  }

  @Override
  public final Class<?> getCommonPropertyType(ELContext context, Object base) {
    return null;
  }

  @Override
  public final Iterator<FeatureDescriptor> getFeatureDescriptors(ELContext context, Object base) {
    return null;
  }
}
