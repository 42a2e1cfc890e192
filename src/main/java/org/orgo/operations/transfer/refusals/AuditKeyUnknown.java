package org.orgo.operations.transfer.refusals;

import org.orgo.platform.refusals.Refusal;

/** The organization's audit was signed with a key that is not believed here. */
public final class AuditKeyUnknown extends RuntimeException implements Refusal {

  private static final long serialVersionUID = 1L;

  public AuditKeyUnknown(String keyId, String published) {
    super(
        "The audit was signed with the key %s, which this installation does not know; add the other installation's public key to orgo.audit.trusted-keys, the present one is %s"
            .formatted(keyId, published));
  }

  @Override
  public String code() {
    return "audit_key_unknown";
  }

  @Override
  public RefusalKind kind() {
    return RefusalKind.CONFLICT;
  }
}
