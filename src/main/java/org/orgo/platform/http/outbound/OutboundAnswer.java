package org.orgo.platform.http.outbound;

/** What a server answered, also where that is an error. */
public record OutboundAnswer(int status, byte[] body) {}
