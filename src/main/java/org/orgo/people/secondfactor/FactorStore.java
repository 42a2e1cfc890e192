package org.orgo.people.secondfactor;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.orgo.people.persistence.SecondFactorRow;
import org.orgo.platform.Id;

/** Where the second factor of one account is kept. */
public interface FactorStore {

  /** Names the place of the secret in its seal, so that no row counts for another account. */
  String place();

  /** Names the account in the hashes of its recovery codes. */
  Id owner();

  Optional<SecondFactorRow> find();

  /** 0 when there is one that counts already. */
  int begin(byte[] sealedSecret, Instant now);

  /** 0 when a code of this step, or of a later one, was taken meanwhile. */
  int use(long step, byte[] sealedSecret, Instant now);

  /** 0 when there is none that counts. */
  int delete();

  void replaceCodes(List<byte[]> hashes);

  /** 0 when it is none, or was used. */
  int useCode(byte[] hash, Instant now);

  void record(String action);
}
