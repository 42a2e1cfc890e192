/**
 * Statements on audit entries. There is no update and no delete: both are revoked in the database.
 */
package org.orgo.audit.persistence;
