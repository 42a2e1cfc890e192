/** Statements on legal holds. A hold is never deleted, only released. */
package org.orgo.audit.hold.persistence;
