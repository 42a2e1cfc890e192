/**
 * How every module declines: a named exception with a stable code, the kind of refusal and, where
 * there is one, the field at fault. {@code web} maps it to an answer in one place.
 */
package org.orgo.platform.refusals;
