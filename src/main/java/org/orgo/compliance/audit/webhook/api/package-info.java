/** The log of delivered heads over REST. */
package org.orgo.compliance.audit.webhook.api;
