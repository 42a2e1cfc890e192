/**
 * How facts follow the rows of work: batch by batch off the queue, month by month when they are
 * made anew, and once a day what only time decides. One transaction a step, one node at a time for
 * an organization.
 */
package org.orgo.insights.hydration;
