/** Records over REST. */
package org.orgo.compliance.record.api;
