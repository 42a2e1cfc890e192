package org.orgo.live;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.orgo.people.Actor;
import org.orgo.people.CurrentActor;
import org.orgo.people.roles.Roles;
import org.orgo.platform.refusals.NotFound;
import org.orgo.tasks.TaskId;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Serves the event stream of an open page. The browser opens it again when it ends. */
@RestController
class LiveController {

  /** With a new line come new rights; so long an old one may tell of a queue that was left. */
  private static final Duration STREAM_TTL = Duration.ofMinutes(10);

  private final LivePages pages;
  private final TaskVisibilityCheck sight;
  private final Roles roles;

  LiveController(LivePages pages, TaskVisibilityCheck sight, Roles roles) {
    this.pages = pages;
    this.sight = sight;
    this.roles = roles;
  }

  /**
   * @param team whether the page lists the work of those below its reader as well
   */
  @GetMapping(path = "/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  ResponseEntity<SseEmitter> follow(
      @RequestParam(name = "task", required = false) UUID task,
      @RequestParam(name = "team", defaultValue = "false") boolean team) {
    Actor reader =
        CurrentActor.find()
            .filter(actor -> !actor.isSystem())
            .orElseThrow(() -> new NotFound("page"));
    TaskId shown = task == null ? null : new TaskId(task);
    if (shown != null && !sight.sees(reader, shown)) {
      // a problem has no place in a stream of events
      return ResponseEntity.notFound().build();
    }
    SseEmitter emitter = new SseEmitter(STREAM_TTL.toMillis());
    LivePage page = pages.open(reader, queues(reader, team), shown, new EventStream(emitter));
    emitter.onCompletion(() -> pages.forget(page));
    emitter.onTimeout(emitter::complete);
    emitter.onError(gone -> pages.forget(page));
    pages.greet(page);
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .header("X-Accel-Buffering", "no")
        .body(emitter);
  }

  private Set<String> queues(Actor reader, boolean team) {
    Set<String> queues = new HashSet<>(reader.roles());
    if (team) {
      queues.addAll(roles.codesBelow(reader.roles()));
    }
    return queues;
  }
}
