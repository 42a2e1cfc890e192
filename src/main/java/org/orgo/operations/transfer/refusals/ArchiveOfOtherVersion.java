package org.orgo.operations.transfer.refusals;

import org.orgo.platform.refusals.Refusal;

/** The two installations do not have the same schema. */
public final class ArchiveOfOtherVersion extends RuntimeException implements Refusal {

  private static final long serialVersionUID = 1L;

  public ArchiveOfOtherVersion(String written, String present) {
    super(
        "The archive was written by schema %s and this installation has %s; bring both to the same version and export again"
            .formatted(written, present));
  }

  @Override
  public String code() {
    return "archive_of_other_version";
  }

  @Override
  public RefusalKind kind() {
    return RefusalKind.CONFLICT;
  }
}
