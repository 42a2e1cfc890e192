/** The job that migrates: rounds, claims, batches of tasks. */
package org.orgo.studio.migration.job;
