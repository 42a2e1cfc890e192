package org.orgo.web.idempotency;

/** The answer that was given under a key. */
record GivenAnswer(byte[] requestHash, int status, String response) {}
