/** Which organizations have tasks to migrate. */
package org.orgo.studio.migration.persistence.system;
