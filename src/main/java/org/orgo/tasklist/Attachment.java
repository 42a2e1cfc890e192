package org.orgo.tasklist;

/** A file to download. */
public record Attachment(String name, String contentType, long size, String href) {}
