/**
 * Reports: figures over periods, exact over what somebody may read, or published of everybody's.
 */
@NamedInterface("reports")
package org.orgo.insights.reports;

import org.springframework.modulith.NamedInterface;
