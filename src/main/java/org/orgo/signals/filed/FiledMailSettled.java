package org.orgo.signals.filed;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.orgo.platform.refusals.Refusal;
import org.springframework.lang.Nullable;

/** Somebody decided about this mail before; it is made a task, or dropped, once. */
public class FiledMailSettled extends RuntimeException implements Refusal {

  private static final long serialVersionUID = 1L;

  private final @Nullable UUID task;

  FiledMailSettled(@Nullable UUID task) {
    super(
        task == null ? "This mail is not put aside any more" : "This mail was made a task before");
    this.task = task;
  }

  @Override
  public String code() {
    return "filed_mail_settled";
  }

  @Override
  public RefusalKind kind() {
    return RefusalKind.CONFLICT;
  }

  @Override
  public Optional<Object> current() {
    return Optional.ofNullable(task).map(id -> Map.of("task_id", id.toString()));
  }
}
