/**
 * The part of {@code /api/v3} that concerns people: tokens, the caller's own account, roles,
 * accounts.
 */
package org.orgo.people.api;
