/**
 * Tenants: their register here, their profiles and calendars in the rooms below. May call platform
 * and vocabulary; everybody may call it.
 */
@ApplicationModule(allowedDependencies = {"platform", "vocabulary"})
package org.orgo.organizations;

import org.springframework.modulith.ApplicationModule;
