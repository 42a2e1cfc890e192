/** How refusals and failures become {@code application/problem+json} (RFC 9457) under /api. */
package org.orgo.web.problems;
