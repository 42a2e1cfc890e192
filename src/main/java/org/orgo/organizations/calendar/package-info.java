/**
 * Time as an organization counts it: around the clock, or business hours with holidays in its own
 * zone, and how escalations are spread over it. Pure values that call nobody.
 */
@NamedInterface("calendar")
package org.orgo.organizations.calendar;

import org.springframework.modulith.NamedInterface;
