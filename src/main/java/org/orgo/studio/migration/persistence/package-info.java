/** Statements on migrations. */
package org.orgo.studio.migration.persistence;
