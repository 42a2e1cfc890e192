/**
 * How far facts are behind and whether they lie where they should, for the health and the metrics.
 */
package org.orgo.insights.health;
