/**
 * Pages of migrations: which tasks run in earlier versions, where they go on, what became of it.
 */
package org.orgo.studio.migration.web;
