package org.orgo.anonymous.files;

/** A file without metadata; {@link FileCleaning} alone makes new ones. */
public record CleanFile(FileType type, byte[] content) {}
