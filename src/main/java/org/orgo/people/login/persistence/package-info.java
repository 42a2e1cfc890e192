/**
 * Statements of the login. The directory belongs to no tenant, since it is read before one is
 * known.
 */
package org.orgo.people.login.persistence;
