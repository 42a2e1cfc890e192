/** Migrations over REST. */
package org.orgo.studio.migration.api;
