/** The record of what was done, over REST. */
package org.orgo.compliance.audit.api;
