/** The part of /api/v3 that is about people: tokens, who I am, roles, accounts. */
package org.orgo.people.api;
