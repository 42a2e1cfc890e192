/**
 * What every module says when it declines: a named exception that carries a stable code, the kind
 * of refusal and, where one is at fault, the field. Mapped once to an answer by {@code web}.
 */
package org.orgo.platform.refusals;
