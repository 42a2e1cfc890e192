package org.orgo.audit.seal;

/** The chain was last sealed with a key that this installation does not know. */
public final class ChainNotOurs extends RuntimeException {

  private static final long serialVersionUID = 1L;

  ChainNotOurs(long sealNumber, String keyId) {
    super(
        "Seal %d was signed with the key %s, which is not this installation's; if it was, name it in orgo.audit.trusted-keys"
            .formatted(sealNumber, keyId));
  }
}
