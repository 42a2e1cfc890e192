/**
 * Migrations: running tasks go on in the live version of their diagram, after a preview, in batches
 * and with a report.
 */
package org.orgo.studio.migration;
