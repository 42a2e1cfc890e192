package org.orgo.notifications.api;

import java.util.UUID;
import org.orgo.notifications.NoticeId;
import org.orgo.notifications.storms.EscalationStorm;
import org.orgo.notifications.storms.EscalationStorms;
import org.orgo.notifications.storms.HeldNotice;
import org.orgo.notifications.storms.StormId;
import org.orgo.platform.paging.Page;
import org.orgo.platform.paging.PageRequest;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v3/escalation-storms/{id}")
class StormController {

  private final EscalationStorms storms;

  StormController(EscalationStorms storms) {
    this.storms = storms;
  }

  /**
   * @param notificationId null for all of them
   */
  record StormReleaseBody(UUID notificationId) {}

  /** Shows a storm: many escalations that reached the caller within minutes. */
  @GetMapping
  EscalationStorm getEscalationStorm(@PathVariable UUID id) {
    return storms.get(new StormId(id));
  }

  /** Lists the notices that are held in a storm, the oldest first. */
  @GetMapping("/notifications")
  Page<HeldNotice> listHeldNotifications(
      @PathVariable UUID id,
      @RequestParam(required = false) Integer limit,
      @RequestParam(required = false) String cursor) {
    return storms.held(new StormId(id), PageRequest.of(limit, cursor));
  }

  /** Releases one of the notices held in a storm, or all. */
  @PostMapping("/release")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void releaseEscalationStorm(
      @PathVariable UUID id, @RequestBody(required = false) StormReleaseBody body) {
    if (body == null || body.notificationId() == null) {
      storms.releaseAll(new StormId(id));
    } else {
      storms.release(new StormId(id), new NoticeId(body.notificationId()));
    }
  }
}
