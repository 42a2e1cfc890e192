/**
 * The counters of failed logins. They belong to no tenant, since they are read before one is known.
 */
package org.orgo.people.login.throttle.persistence;
