package org.orgo.sync.api;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.orgo.platform.paging.Page;
import org.orgo.platform.paging.PageRequest;
import org.orgo.sync.conflicts.ConflictChoice;
import org.orgo.sync.conflicts.ConflictDesk;
import org.orgo.sync.conflicts.ConflictId;
import org.orgo.sync.conflicts.SyncConflict;
import org.springframework.lang.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Where nodes and the server differ, for the users of the nodes and for administrators. */
@RestController
@RequestMapping("/api/v3/sync/conflicts")
@Tag(name = "sync")
class ConflictsController {

  private final ConflictDesk conflicts;

  ConflictsController(ConflictDesk conflicts) {
    this.conflicts = conflicts;
  }

  /**
   * @param value what the field should say, or the action to take, when decided BY_HAND
   * @param reason why, where a move asks for it
   */
  record ConflictDecisionBody(
      @NotNull ConflictChoice choice,
      @Nullable @Size(max = 200_000) String value,
      @Nullable @Size(max = 2_000) String reason) {}

  /** Lists the conflicts that wait for a decision, the oldest first. */
  @GetMapping
  Page<SyncConflict> listConflicts(
      @RequestParam(required = false) Integer limit,
      @RequestParam(required = false) String cursor) {
    return conflicts.open(PageRequest.of(limit, cursor));
  }

  /** Shows a conflict. */
  @GetMapping("/{id}")
  SyncConflict getConflict(@PathVariable UUID id) {
    return conflicts.get(new ConflictId(id));
  }

  /** Decides what holds, and does it with the rights of who decides. */
  @PostMapping("/{id}/decide")
  SyncConflict decideConflict(
      @PathVariable UUID id, @RequestBody @Valid ConflictDecisionBody body) {
    return conflicts.decide(new ConflictId(id), body.choice(), body.value(), body.reason());
  }
}
