/** Statements of the login. Directory and throttles belong to no tenant: they come before one. */
package org.orgo.people.login.persistence;
