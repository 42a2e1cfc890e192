/**
 * The only way to the engine: tells it who acts for which tenant, in calls, jobs and listeners
 * alike.
 */
package org.orgo.engine.access;
