/**
 * Reads holidays out of an iCalendar file (RFC 5545), as far as they are whole days, and says of
 * everything else why it is left out. Pure values that know no organization.
 */
@NamedInterface("holidays")
package org.orgo.organizations.holidays;

import org.springframework.modulith.NamedInterface;
