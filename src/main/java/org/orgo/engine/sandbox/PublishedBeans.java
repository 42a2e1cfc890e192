package org.orgo.engine.sandbox;

/** The one read-only list of beans that a diagram may name. */
public interface PublishedBeans {

  boolean isPublished(String name);

  /** The bean of a published name. */
  Object get(String name);
}
