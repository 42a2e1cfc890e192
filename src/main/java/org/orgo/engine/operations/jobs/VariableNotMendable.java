package org.orgo.engine.operations.jobs;

import java.util.List;
import org.orgo.platform.refusals.FieldError;
import org.orgo.platform.refusals.InvalidRequest;

/** A variable, or a value of it, that no operator may set in a failed job. */
public class VariableNotMendable extends InvalidRequest {

  private static final long serialVersionUID = 1L;

  private VariableNotMendable(FieldError error) {
    super(error);
  }

  static VariableNotMendable name(List<String> mendable) {
    return new VariableNotMendable(
        mendable.isEmpty()
            ? new FieldError(
                "name", "cannot be set: no variable of this step may be mended", List.of(), null)
            : FieldError.notAmong("name", mendable));
  }

  static VariableNotMendable value(MendableVariable variable) {
    return new VariableNotMendable(
        new FieldError("value", variable.rule(), variable.allowed(), null)
            .worded("job.mend.refused." + variable.kind().name(), words(variable)));
  }

  private static Object[] words(MendableVariable variable) {
    return switch (variable.kind()) {
      case CHOICE, YES_NO -> new Object[] {String.join(", ", variable.allowed())};
      case NUMBER, DAY -> variable.allowed().toArray();
    };
  }

  @Override
  public String code() {
    return "variable_not_mendable";
  }
}
