package org.orgo.people.secondfactor;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.orgo.audit.AuditLog;
import org.orgo.people.UserId;
import org.orgo.people.persistence.SecondFactorMapper;
import org.orgo.people.persistence.SecondFactorRow;
import org.orgo.platform.tenancy.OrganizationId;
import org.orgo.vocabulary.work.LogCategory;

/** The second factor of an organization's account, in the organization's rows and audit. */
record MemberFactor(
    OrganizationId organization, UserId user, SecondFactorMapper rows, AuditLog audit)
    implements FactorStore {

  @Override
  public String place() {
    return "second factor/%s/%s".formatted(organization, user);
  }

  @Override
  public UserId owner() {
    return user;
  }

  @Override
  public Optional<SecondFactorRow> find() {
    return rows.find(organization, user);
  }

  @Override
  public int begin(byte[] sealedSecret, Instant now) {
    return rows.begin(organization, user, sealedSecret, now);
  }

  @Override
  public int use(long step, byte[] sealedSecret, Instant now) {
    return rows.use(organization, user, step, sealedSecret, now);
  }

  @Override
  public int delete() {
    return rows.delete(organization, user);
  }

  @Override
  public void replaceCodes(List<byte[]> hashes) {
    rows.deleteCodes(organization, user);
    if (!hashes.isEmpty()) {
      rows.insertCodes(organization, user, hashes);
    }
  }

  @Override
  public int useCode(byte[] hash, Instant now) {
    return rows.useCode(organization, user, hash, now);
  }

  @Override
  public void record(String action) {
    audit.record(LogCategory.SECURITY, action, "user", user, "second_factor");
  }
}
