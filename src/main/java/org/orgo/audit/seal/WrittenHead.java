package org.orgo.audit.seal;

/** A head as it stands outside the database. */
public record WrittenHead(
    String organizationId, long sealNumber, String head, String sealedAt, String keyId) {}
