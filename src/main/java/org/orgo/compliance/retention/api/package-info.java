/** Holds and retention over REST. */
package org.orgo.compliance.retention.api;
