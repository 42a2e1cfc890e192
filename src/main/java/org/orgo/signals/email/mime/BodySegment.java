package org.orgo.signals.email.mime;

/**
 * One shown part of a mail.
 *
 * @param alternative which multipart/alternative it stands in, 0 for none
 */
record BodySegment(boolean html, String content, int alternative) {}
