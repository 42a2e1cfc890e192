/** Rules that a lifecycle diagram keeps besides: one place, one status, lawful moves. */
package org.orgo.engine.deployment.check.lifecycle;
