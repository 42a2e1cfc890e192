/** Which organizations have heads to deliver. */
package org.orgo.compliance.audit.webhook.persistence.system;
