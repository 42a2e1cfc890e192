package org.orgo.mail.mime.text;

/**
 * One shown part of a mail.
 *
 * @param alternative which multipart/alternative it stands in, 0 for none
 */
public record BodySegment(boolean html, String content, int alternative) {}
