/** {@code /api/v3/reports}. */
package org.orgo.insights.reports.api;
