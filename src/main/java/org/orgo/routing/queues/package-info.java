/** Finds the queue: the owner role that the label names, or triage. */
package org.orgo.routing.queues;
