/** Statements on requests, and the one that finds who stands behind a pseudonym. */
package org.orgo.compliance.reidentification.persistence;
