/**
 * Counts time for an organization: around the clock, or business hours with holidays in its own
 * zone; and spreads escalations over it. Pure values that call no other module.
 */
@NamedInterface("calendar")
package org.orgo.organizations.calendar;

import org.springframework.modulith.NamedInterface;
