package org.orgo.people.administration;

import java.util.List;

/**
 * What an administrator changes about an account; null leaves a part as it is.
 *
 * @param locale blank for the organization's
 * @param roles codes or aliases of all roles held from now on
 * @param expectedVersion the one that was looked at; null for whatever is there
 */
public record UserChange(
    String displayName, String locale, List<String> roles, Integer expectedVersion) {}
