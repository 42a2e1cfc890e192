package org.orgo.people.scim;

/**
 * What a directory wants an account to be; null leaves a part as it is.
 *
 * @param email its login, which cannot be changed once it is there
 * @param externalId how the directory calls it
 */
public record AccountWish(
    String email, String displayName, String locale, String externalId, Boolean active) {}
