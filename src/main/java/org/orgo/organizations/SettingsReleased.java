package org.orgo.organizations;

import org.orgo.platform.events.TenantEvent;
import org.orgo.platform.tenancy.OrganizationId;

/**
 * An organization's own settings changed; told in the transaction that changes them.
 *
 * @param file such as {@code profile.yaml}
 * @param hash names the content; {@code withdrawn} where there is none any more
 */
public record SettingsReleased(OrganizationId organizationId, String file, String hash)
    implements TenantEvent {}
