/**
 * Shows people to the engine: accounts are its users, role codes its groups, the organization its
 * tenant. Read-only; the engine has no user store of its own.
 */
package org.orgo.engine.identity;
