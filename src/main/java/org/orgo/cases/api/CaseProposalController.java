package org.orgo.cases.api;

import java.util.UUID;
import org.orgo.cases.ProposedCases;
import org.orgo.platform.Versions;
import org.orgo.tasks.Task;
import org.orgo.tasks.TaskId;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

@RestController
class CaseProposalController {

  private final ProposedCases cases;

  CaseProposalController(ProposedCases cases) {
    this.cases = cases;
  }

  record CaseProposalAnswer(Boolean open, Integer version) {}

  /** Opens the case a task proposes, unless the answer says {@code "open": false}. */
  @PostMapping("/api/v3/tasks/{id}/proposals/case")
  ResponseEntity<Task> settleCaseProposal(
      @PathVariable UUID id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) String ifMatch,
      @RequestBody(required = false) CaseProposalAnswer answer) {
    CaseProposalAnswer given = answer == null ? new CaseProposalAnswer(true, null) : answer;
    Integer expected = Versions.expected(ifMatch, given.version());
    Task task =
        Boolean.FALSE.equals(given.open())
            ? cases.decline(new TaskId(id), expected)
            : cases.open(new TaskId(id), expected);
    return ResponseEntity.ok().eTag("\"" + task.version() + "\"").body(task);
  }
}
