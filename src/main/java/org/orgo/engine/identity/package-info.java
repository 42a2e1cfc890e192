/**
 * What the engine knows of people: accounts are its users, role codes its groups, the organization
 * its tenant. Reading only; the engine has no user store of its own.
 */
package org.orgo.engine.identity;
