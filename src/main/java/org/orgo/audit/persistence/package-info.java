/** Statements on the record. There is no update and no delete: both are revoked. */
package org.orgo.audit.persistence;
