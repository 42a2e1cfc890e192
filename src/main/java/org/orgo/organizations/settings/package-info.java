/**
 * What an organization decides for itself about its profile and its calendar, as text that people
 * edit: reads, checks, compares and releases it.
 */
@NamedInterface("settings")
package org.orgo.organizations.settings;

import org.springframework.modulith.NamedInterface;
