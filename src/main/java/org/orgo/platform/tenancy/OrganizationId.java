package org.orgo.platform.tenancy;

import java.util.UUID;
import org.orgo.platform.Id;

/** Names one organization, the tenant. */
public record OrganizationId(UUID value) implements Id {

  public static OrganizationId random() {
    return new OrganizationId(UUID.randomUUID());
  }

  public static OrganizationId of(String text) {
    return new OrganizationId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
