package org.orgo.organizations;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.regex.Pattern;
import org.orgo.platform.tenancy.OrganizationId;

/**
 * An organization to found.
 *
 * @param slug never changes; part of addresses and the engine's tenant id
 * @param profile code of its profile
 * @param calendar as {@link org.orgo.organizations.calendar.WorkingCalendar} reads it
 */
public record NewOrganization(
    String slug,
    String displayName,
    String profile,
    String timeZone,
    String locale,
    ObjectNode calendar) {

  private static final Pattern SLUG = Pattern.compile("[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?");

  /** Whether a text may be a slug. */
  public static boolean isSlug(String text) {
    return SLUG.matcher(text).matches();
  }

  /** The organization as it starts: active, and with nothing of its profile changed. */
  public Organization as(OrganizationId id) {
    ObjectNode noOverrides = JsonNodeFactory.instance.objectNode();
    return new Organization(
        id, slug, displayName, "active", timeZone, locale, profile, noOverrides, calendar);
  }
}
