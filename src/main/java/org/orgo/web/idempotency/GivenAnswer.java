package org.orgo.web.idempotency;

/** What was answered under a key. */
record GivenAnswer(byte[] requestHash, int status, String response) {}
