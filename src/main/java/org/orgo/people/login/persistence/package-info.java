/**
 * Statements of the login. The directory and the throttles belong to no tenant, since they are read
 * before one is known.
 */
package org.orgo.people.login.persistence;
