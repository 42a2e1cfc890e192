package org.orgo.web.description;

import com.fasterxml.jackson.databind.AnnotationIntrospector;
import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.introspect.AnnotationIntrospectorPair;
import org.springframework.lang.Nullable;

/** In an answer each part of a record is there, unless the record says that it may be null. */
final class PresentUnlessNullable extends AnnotationIntrospectorPair {

  private static final long serialVersionUID = 1L;

  private final transient RequestBodies bodies;

  PresentUnlessNullable(AnnotationIntrospector others, RequestBodies bodies) {
    super(others, AnnotationIntrospector.nopInstance());
    this.bodies = bodies;
  }

  @Override
  public Boolean hasRequiredMarker(AnnotatedMember member) {
    Class<?> owner = member.getDeclaringClass();
    return owner.isRecord() && !bodies.contain(owner)
        ? Boolean.valueOf(!member.hasAnnotation(Nullable.class))
        : super.hasRequiredMarker(member);
  }
}
