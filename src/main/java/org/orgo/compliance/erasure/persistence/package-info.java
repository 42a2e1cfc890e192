/** Statements on everything that names a person. */
package org.orgo.compliance.erasure.persistence;
