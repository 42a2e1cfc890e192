package org.orgo.live;

import java.io.IOException;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The connection of a page, as server-sent events. */
final class EventStream implements Subscriber {

  private final SseEmitter emitter;

  EventStream(SseEmitter emitter) {
    this.emitter = emitter;
  }

  @Override
  public void workChanged(String role) throws IOException {
    emitter.send(SseEmitter.event().name("work-changed").data(role));
  }

  @Override
  public void taskChanged() throws IOException {
    emitter.send(SseEmitter.event().name("task-changed").data(""));
  }

  @Override
  public void stillThere() throws IOException {
    emitter.send(SseEmitter.event().comment("still there"));
  }

  @Override
  public void hangUp() {
    emitter.complete();
  }
}
