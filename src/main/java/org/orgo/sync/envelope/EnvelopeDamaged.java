package org.orgo.sync.envelope;

import org.orgo.platform.refusals.Refusal;

/** The key is another one, or the file was changed; the two cannot be told apart. */
public class EnvelopeDamaged extends RuntimeException implements Refusal {

  private static final long serialVersionUID = 1L;

  public EnvelopeDamaged() {
    super("It does not open: the key is another one, or the file was changed");
  }

  @Override
  public String code() {
    return "envelope_damaged";
  }

  @Override
  public RefusalKind kind() {
    return RefusalKind.INVALID;
  }
}
