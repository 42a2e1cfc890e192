package org.orgo.engine.deployment.delegates;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says in which diagrams a delegate may stand, and what it needs and leaves there. Deployments are
 * held to it.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface PublishedTo {

  /** The value of {@link #ends} of a step that always ends what its process is about. */
  String ALWAYS = "${true}";

  /** Keys of the processes. */
  String[] process();

  /** Variables that must be set wherever a token reaches the step. */
  String[] reads() default {};

  /** Variables the step sets. */
  Written[] writes() default {};

  /** A condition that must hold wherever a token reaches the step; empty for none. */
  String when() default "";

  /**
   * The condition under which the step brings about the outcome of its process, which happens once
   * on each path; empty for never. It is asked after the step has set its variables.
   */
  String ends() default "";

  /**
   * Whether the step sets the date that a timer behind it waits for, always anew and ahead: a loop
   * with it in it leaves time for others.
   */
  boolean putsOff() default false;

  /** A variable that a step sets. */
  @Retention(RetentionPolicy.RUNTIME)
  @Target({})
  @interface Written {

    String name();

    /** All values it may have; none where they cannot be listed. */
    String[] values() default {};

    /** The enum whose names are its values, instead of {@link #values}. */
    Class<?> words() default void.class;
  }
}
