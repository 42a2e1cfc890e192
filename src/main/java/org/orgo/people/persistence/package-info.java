/** Statements on accounts, roles, persons and tokens. */
package org.orgo.people.persistence;
