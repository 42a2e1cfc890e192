package org.orgo.audit.seal;

import org.orgo.platform.tenancy.OrganizationId;

/** A head as it stands outside the database. */
public record WrittenHead(
    String organizationId, long sealNumber, String head, String sealedAt, String keyId) {

  static WrittenHead of(OrganizationId organization, Seal seal) {
    return new WrittenHead(
        organization.value().toString(),
        seal.sealNumber(),
        seal.head(),
        seal.sealedAt(),
        seal.keyId());
  }
}
