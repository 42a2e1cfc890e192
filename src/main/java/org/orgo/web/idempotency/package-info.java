/** {@code Idempotency-Key} on POST: told twice, done once, answered twice. */
package org.orgo.web.idempotency;
