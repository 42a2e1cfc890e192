package org.orgo.studio.migration;

import java.util.List;
import org.orgo.engine.migration.VersionState;
import org.orgo.platform.refusals.FieldError;
import org.orgo.platform.refusals.Refusal;

/** A task would change its status, or its clock, without anybody having moved it. */
public final class MigrationAgainstLaw extends RuntimeException implements Refusal {

  private static final long serialVersionUID = 1L;

  private final transient List<FieldError> errors;

  MigrationAgainstLaw(VersionState from, VersionState to) {
    super(sentence(from, to));
    this.errors = List.of(FieldError.of("mapping." + from.id(), sentence(from, to)));
  }

  private static String sentence(VersionState from, VersionState to) {
    return from.status().equals(to.status())
        ? "The deadline is watched at only one of %s and %s; a migration starts and stops no clock"
            .formatted(from.id(), to.id())
        : "Work at %s is %s and at %s it is %s; a migration moves no task to another status"
            .formatted(from.id(), from.status(), to.id(), to.status());
  }

  @Override
  public String code() {
    return "migration_against_law";
  }

  @Override
  public RefusalKind kind() {
    return RefusalKind.INVALID;
  }

  @Override
  public List<FieldError> errors() {
    return errors;
  }
}
