package org.orgo.people.operators;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.orgo.audit.InstallationLog;
import org.orgo.people.persistence.OperatorFactorMapper;
import org.orgo.people.persistence.SecondFactorRow;
import org.orgo.people.secondfactor.FactorStore;

/** The second factor of an operator, in the installation's own rows and log. */
record OperatorFactor(OperatorId owner, OperatorFactorMapper rows, InstallationLog log)
    implements FactorStore {

  @Override
  public String place() {
    return "second factor of an operator/" + owner;
  }

  @Override
  public Optional<SecondFactorRow> find() {
    return rows.find(owner);
  }

  @Override
  public int begin(byte[] sealedSecret, Instant now) {
    return rows.begin(owner, sealedSecret, now);
  }

  @Override
  public int use(long step, byte[] sealedSecret, Instant now) {
    return rows.use(owner, step, sealedSecret, now);
  }

  @Override
  public int delete() {
    return rows.delete(owner);
  }

  @Override
  public void replaceCodes(List<byte[]> hashes) {
    rows.deleteCodes(owner);
    if (!hashes.isEmpty()) {
      rows.insertCodes(owner, hashes);
    }
  }

  @Override
  public int useCode(byte[] hash, Instant now) {
    return rows.useCode(owner, hash, now);
  }

  @Override
  public void record(String action) {
    log.record(owner.value(), action, "installation_operator", owner, List.of("second_factor"));
  }
}
