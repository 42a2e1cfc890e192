/**
 * Connections of the migration role, for the rare work that application and system roles may not
 * do.
 */
package org.orgo.platform.database.owner;
