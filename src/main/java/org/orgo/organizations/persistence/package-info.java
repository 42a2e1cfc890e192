/** Statements on the organization's own row. */
package org.orgo.organizations.persistence;
