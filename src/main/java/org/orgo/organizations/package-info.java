/**
 * Tenants: their register, their profiles and calendars, and which of them the running thread works
 * for. Calls only the database and the vocabulary of labels; called by everyone.
 */
@ApplicationModule(allowedDependencies = {"database", "labels"})
package org.orgo.organizations;

import org.springframework.modulith.ApplicationModule;
