package org.orgo.audit.seal;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PublicKey;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.orgo.platform.database.OwnerOnly;

/** The installation's keys: the one that signs now, and those that are believed. */
public class SealKeys {

  private final String secret;
  private final Path file;
  private final Map<String, PublicKey> earlier = new HashMap<>();
  private SealingKey signing;

  /**
   * @param secret null to keep one in the file
   */
  SealKeys(String secret, Path file, List<String> trusted) {
    this.secret = secret;
    this.file = file;
    trusted.stream().map(SealingKey::read).forEach(key -> earlier.put(SealingKey.id(key), key));
  }

  /**
   * The key that signs; made where there is none yet.
   *
   * @throws UnusableSigningKey when its secret is none, or cannot be kept
   */
  public synchronized SealingKey signing() {
    if (signing == null) {
      signing = SealingKey.of(secret != null ? secret : kept());
    }
    return signing;
  }

  /** The key of this id, if it is one of this installation's. */
  public Optional<PublicKey> believed(String keyId) {
    return signing().id().equals(keyId)
        ? Optional.of(signing().publicKey())
        : Optional.ofNullable(earlier.get(keyId));
  }

  private String kept() {
    try {
      if (!Files.exists(file)) {
        create();
      }
      return Files.readString(file).strip();
    } catch (IOException failure) {
      throw new UnusableSigningKey(
          "%s can be neither read nor written; set orgo.audit.signing-key".formatted(file),
          failure);
    }
  }

  /** Whole, or not at all; and what another process has kept is not written over. */
  private void create() throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    Path draft = file.resolveSibling(file.getFileName() + "." + ProcessHandle.current().pid());
    OwnerOnly.create(draft);
    try {
      Files.writeString(draft, SealingKey.randomSecret());
      Files.createLink(file, draft);
    } catch (FileAlreadyExistsException theOther) {
      // its key is read
    } catch (UnsupportedOperationException noLinks) {
      Files.move(draft, file);
    } finally {
      Files.deleteIfExists(draft);
    }
  }
}
