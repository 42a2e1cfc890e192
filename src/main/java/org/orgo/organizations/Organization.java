package org.orgo.organizations;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.ZoneId;
import java.util.Locale;
import org.orgo.platform.tenancy.OrganizationId;

/**
 * A tenant as its row says. The slug never changes; it is the engine's tenant id too.
 *
 * @param profile name of the active profile, before overrides
 */
public record Organization(
    OrganizationId organizationId,
    String slug,
    String displayName,
    String status,
    String timeZone,
    String locale,
    String profile,
    ObjectNode profileOverrides,
    ObjectNode calendar) {

  public ZoneId zone() {
    return ZoneId.of(timeZone);
  }

  public OrganizationStatus state() {
    return OrganizationStatus.of(status);
  }

  public Locale language() {
    return Locale.forLanguageTag(locale);
  }
}
