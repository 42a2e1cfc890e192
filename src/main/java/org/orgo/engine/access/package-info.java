/**
 * The one way to the engine: tells it who acts for which tenant, for calls, jobs and listeners
 * alike.
 */
package org.orgo.engine.access;
