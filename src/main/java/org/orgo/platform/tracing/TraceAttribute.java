package org.orgo.platform.tracing;

/** What a span may say besides its ids: words of the program, never those of people. */
public enum TraceAttribute {
  EVENT("orgo.event"),
  LISTENER("orgo.listener"),
  JOB_KIND("orgo.job_kind"),
  REQUEST_ID("orgo.request_id"),
  METHOD("http.request.method"),
  ROUTE("http.route"),
  STATUS("http.response.status_code"),
  /** The class of an exception. Its message may hold anything, so it stays out. */
  ERROR("error.type");

  private final String key;

  TraceAttribute(String key) {
    this.key = key;
  }

  String key() {
    return key;
  }
}
