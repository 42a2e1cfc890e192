/** Requests to servers that an organization names: only where they may lead, and within bounds. */
package org.orgo.platform.http.outbound;
