package org.orgo.mail.mime.files;

/**
 * A file that stood inside another form.
 *
 * @param name as it was given; null for none
 * @param contentType null when it was not said
 */
public record ContainedFile(String name, String contentType, byte[] content) {}
