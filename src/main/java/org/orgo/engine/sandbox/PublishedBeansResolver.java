package org.orgo.engine.sandbox;

import org.camunda.bpm.impl.juel.jakarta.el.ELContext;

/** Resolves the published beans and no other bean. */
final class PublishedBeansResolver extends ReadOnlyResolver {

  private final PublishedBeans beans;

  PublishedBeansResolver(PublishedBeans beans) {
    this.beans = beans;
  }

  @Override
  Object resolve(ELContext context, String name) {
    if (!beans.isPublished(name)) {
      return null;
    }
    context.setPropertyResolved(true);
    return beans.get(name);
  }
}
