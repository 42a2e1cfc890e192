/**
 * Tenants: their register, their profiles and their calendars. The register is at the root;
 * profiles and calendars have packages of their own. May call platform and vocabulary; every module
 * above may call it.
 */
@ApplicationModule(allowedDependencies = {"platform", "vocabulary"})
package org.orgo.organizations;

import org.springframework.modulith.ApplicationModule;
