/** Statements that read reports. */
package org.orgo.insights.reports.persistence;
