/** Rows of heads that are delivered. */
package org.orgo.compliance.audit.webhook.persistence;
