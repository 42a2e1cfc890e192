/** What the profile's retention will delete next, as it may be shown. */
@NamedInterface("retention")
package org.orgo.insights.reports.retention;

import org.springframework.modulith.NamedInterface;
