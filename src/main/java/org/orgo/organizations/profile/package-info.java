/**
 * Profiles: the shared templates, what an organization overrides, and the values that hold for it
 * now.
 */
@NamedInterface("profile")
package org.orgo.organizations.profile;

import org.springframework.modulith.NamedInterface;
