/** Statements on reveals. */
package org.orgo.compliance.record.persistence;
