/** {@code Idempotency-Key} on POST: a request sent twice is done once and answered twice. */
package org.orgo.web.idempotency;
