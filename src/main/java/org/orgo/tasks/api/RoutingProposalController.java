package org.orgo.tasks.api;

import java.util.UUID;
import org.orgo.platform.Versions;
import org.orgo.tasks.Task;
import org.orgo.tasks.TaskId;
import org.orgo.tasks.proposals.TaskProposals;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

@RestController
class RoutingProposalController {

  private final TaskProposals proposals;

  RoutingProposalController(TaskProposals proposals) {
    this.proposals = proposals;
  }

  record RoutingProposalAnswer(String ownerRole, Integer version) {}

  /** Confirms the proposed routing, or names the right queue. */
  @PostMapping("/api/v3/tasks/{id}/proposals/routing")
  ResponseEntity<Task> settleRoutingProposal(
      @PathVariable UUID id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) String ifMatch,
      @RequestBody(required = false) RoutingProposalAnswer answer) {
    RoutingProposalAnswer given = answer == null ? new RoutingProposalAnswer(null, null) : answer;
    Task task =
        proposals.settleRouting(
            new TaskId(id), given.ownerRole(), Versions.expected(ifMatch, given.version()));
    return ResponseEntity.ok().eTag("\"" + task.version() + "\"").body(task);
  }
}
