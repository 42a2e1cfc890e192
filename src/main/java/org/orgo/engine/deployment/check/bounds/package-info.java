/**
 * Bounds what a diagram can cost, however it is walked: loops, calls, repetitions, tokens and
 * timers. Follows calls into the diagrams they lead to. What slips through, because it was deployed
 * before there was a bound, is stopped while it runs.
 */
package org.orgo.engine.deployment.check.bounds;
