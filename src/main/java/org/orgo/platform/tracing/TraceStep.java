package org.orgo.platform.tracing;

import io.opentelemetry.api.trace.SpanKind;

/** What a span can be. Its name is fixed, so that no text of a person can get into one. */
public enum TraceStep {
  HTTP_REQUEST("http.request", SpanKind.SERVER, null),
  MAIL_READ("mail.read", SpanKind.CONSUMER, "orgo.mailbox_id"),
  SIGNAL_STORE("signal.store", SpanKind.INTERNAL, "orgo.mailbox_id"),
  SIGNAL_REPORT("signal.report", SpanKind.INTERNAL, null),
  SIGNAL_DECIDE("signal.decide", SpanKind.INTERNAL, "orgo.signal_id"),
  JOB_RUN("job.run", SpanKind.CONSUMER, null),
  CASE_OPEN("case.open", SpanKind.INTERNAL, "orgo.case_id"),
  TASK_OPEN("task.open", SpanKind.INTERNAL, "orgo.task_id"),
  TASK_MOVE("task.move", SpanKind.INTERNAL, "orgo.task_id"),
  TASK_ESCALATE("task.escalate", SpanKind.INTERNAL, "orgo.task_id"),
  EVENT_HANDLE("event.handle", SpanKind.CONSUMER, null),
  NOTICE_TELL("notice.tell", SpanKind.INTERNAL, "orgo.task_id"),
  MAIL_SEND("mail.send", SpanKind.PRODUCER, "orgo.outgoing_mail_id");

  private final String spanName;
  private final SpanKind kind;
  private final String subject;

  TraceStep(String spanName, SpanKind kind, String subject) {
    this.spanName = spanName;
    this.kind = kind;
    this.subject = subject;
  }

  public String spanName() {
    return spanName;
  }

  SpanKind kind() {
    return kind;
  }

  /** The attribute that names what the step is about. */
  String subject() {
    return subject;
  }
}
