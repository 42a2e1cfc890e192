package org.orgo.tasklist.web.task;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.orgo.cases.ProposedCases;
import org.orgo.tasks.Task;
import org.orgo.tasks.TaskBoard;
import org.orgo.tasks.TaskId;
import org.orgo.tasks.proposals.TaskProposals;
import org.orgo.web.Flashes;
import org.orgo.web.Layouts;
import org.orgo.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** Takes the answers to what a task page asks its readers to confirm. */
@Controller
class ProposalsController {

  private final TaskProposals proposals;
  private final ProposedCases cases;
  private final TaskBoard board;
  private final Layouts layouts;

  ProposalsController(
      TaskProposals proposals, ProposedCases cases, TaskBoard board, Layouts layouts) {
    this.proposals = proposals;
    this.cases = cases;
    this.board = board;
    this.layouts = layouts;
  }

  @PostMapping("/tasks/{id}/proposals/routing")
  RedirectView settleRouting(
      @PathVariable("id") UUID id,
      @RequestParam(name = "version", required = false) Integer version,
      @RequestParam(name = "owner_role", defaultValue = "") String ownerRole,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    Task settled =
        proposals.settleRouting(new TaskId(id), ownerRole.isBlank() ? null : ownerRole, version);
    if (board.find(settled.taskId()).isPresent()) {
      return Pages.seeOther("/tasks/" + id);
    }
    // who sends it to others may be the last of its readers here
    Flashes.success(redirect, layouts.texts(request).get("proposal.sent", settled.ownerRole()));
    return Pages.seeOther("/");
  }

  @PostMapping("/tasks/{id}/proposals/case")
  RedirectView settleCase(
      @PathVariable("id") UUID id,
      @RequestParam(name = "version", required = false) Integer version,
      @RequestParam(name = "open", defaultValue = "true") boolean open) {
    if (open) {
      cases.open(new TaskId(id), version);
    } else {
      cases.decline(new TaskId(id), version);
    }
    return Pages.seeOther("/tasks/" + id);
  }
}
