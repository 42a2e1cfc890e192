/**
 * How long incoming signals wait to be worked on and outgoing mail waits to leave, for the health
 * endpoint and the metrics. Read-only.
 */
package org.orgo.operations.health;
