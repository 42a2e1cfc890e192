package org.orgo.audit.seal;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.orgo.platform.database.OwnerOnly;

/** The installation's keys: the one that signs now, and those that are believed. */
public class SealKeys {

  private final Path file;
  private final Map<String, PublicKey> earlier = new HashMap<>();
  private SigningKey signing;

  SealKeys(Path file, Iterable<String> trusted) {
    this.file = file;
    for (String published : trusted) {
      try {
        PublicKey key = SigningKey.publicKey(Base64.getDecoder().decode(published.strip()));
        earlier.put(SigningKey.id(key), key);
      } catch (GeneralSecurityException | IllegalArgumentException broken) {
        throw new UnusableSigningKey("orgo.audit.trusted-keys holds what is no key", broken);
      }
    }
  }

  /**
   * The key that signs; made where there is none yet.
   *
   * @throws UnusableSigningKey when the file is no key, or cannot be written
   */
  public synchronized SigningKey signing() {
    if (signing == null) {
      signing = load();
    }
    return signing;
  }

  /** The key of this id, if it is one of this installation's. */
  public Optional<PublicKey> believed(String keyId) {
    return signing().id().equals(keyId)
        ? Optional.of(signing().publicKey())
        : Optional.ofNullable(earlier.get(keyId));
  }

  private SigningKey load() {
    try {
      if (!Files.exists(file)) {
        create();
      }
      return SigningKey.read(Files.readString(file));
    } catch (IOException failure) {
      throw new UnusableSigningKey(
          "%s can be neither read nor written; name another file with orgo.audit.signing-key-file"
              .formatted(file),
          failure);
    }
  }

  private void create() throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    Path draft = file.resolveSibling(file.getFileName() + "." + ProcessHandle.current().pid());
    OwnerOnly.create(draft);
    try {
      Files.writeString(draft, SigningKey.random().pem());
      Files.createLink(file, draft); // whole, or not at all; another node may be first
    } catch (FileAlreadyExistsException theOther) {
      // its key is read
    } catch (UnsupportedOperationException noLinks) {
      Files.move(draft, file);
    } finally {
      Files.deleteIfExists(draft);
    }
  }
}
