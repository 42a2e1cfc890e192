/** The items behind an exact figure. */
@NamedInterface("report-items")
package org.orgo.insights.reports.items;

import org.springframework.modulith.NamedInterface;
