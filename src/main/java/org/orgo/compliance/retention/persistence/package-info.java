/** Statements on what is due, and the deletion itself, in the order of foreign keys. */
package org.orgo.compliance.retention.persistence;
