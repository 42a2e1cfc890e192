/** Which organizations have something to delete. */
package org.orgo.compliance.retention.persistence.system;
