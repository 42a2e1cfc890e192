/**
 * The part of {@code /api/v3} that concerns people: tokens, the caller's own account, roles,
 * accounts, persons.
 */
package org.orgo.people.api;
